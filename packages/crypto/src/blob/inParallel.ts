/**
 * Runs `work` for 0 … count − 1, several at a time: WebCrypto uses other threads, but every chunk under way
 * holds a copy of itself, so their number is bounded. The first failure is thrown once all have stopped.
 */
const lanes = 8;

export async function inParallel(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  let hasFailed = false;
  const run = async () => {
    while (next < count && !hasFailed) {
      try {
        await work(next++);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  const results = await Promise.allSettled(Array.from({ length: Math.min(lanes, count) }, run));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}
