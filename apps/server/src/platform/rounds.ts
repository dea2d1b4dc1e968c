/**
 * A worker that looks every few seconds for what is due, one round after the other, apart from the jobs of forgetting,
 * which wait for nobody's server.
 */
const EVERY_MS = 2000;
/** How long the end waits for what is on its way. */
const LONGEST_END_MS = 5000;

export interface Rounds {
  /** Does what is due now, once. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

/** `round` ends early once `isStopping()`. `failed`: a round could not be made. */
export function startRounds(
  round: (isStopping: () => boolean) => Promise<void>,
  failed: () => void,
  isWanted: boolean,
): Rounds {
  let running = Promise.resolve();
  let isBusy = false;
  let isStopping = false;
  const look = (): Promise<void> => {
    isBusy = true;
    const next = running.then(() => round(() => isStopping)).finally(() => (isBusy = false));
    running = next.catch(failed);
    return running;
  };
  if (!isWanted) return { look, stop: () => Promise.resolve() };
  const timer = setInterval(() => void (isBusy || look()), EVERY_MS);
  timer.unref();
  return {
    look,
    async stop() {
      isStopping = true;
      clearInterval(timer);
      await Promise.race([running, new Promise((late) => setTimeout(late, LONGEST_END_MS).unref())]);
    },
  };
}
