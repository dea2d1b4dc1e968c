/** Worker: clients that keep their connections and ask for blobs as fast as answers come. */
import { Agent, get } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

export interface BlobLoad {
  readonly origin: string;
  readonly paths: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly clients: number;
  readonly milliseconds: number;
}

export interface BlobLoadResult {
  readonly answers: number;
  readonly refused: number;
  readonly milliseconds: number;
}

const { origin, paths, headers, clients, milliseconds } = workerData as BlobLoad;
const agent = new Agent({ keepAlive: true, maxSockets: clients });

function ask(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(origin + path, { agent, headers }, (response) => {
      response.on('data', () => undefined);
      response.on('end', () => resolve(response.statusCode ?? 0));
    }).on('error', reject);
  });
}

async function run(): Promise<BlobLoadResult> {
  const start = performance.now();
  let [answers, refused, next] = [0, 0, 0];
  const client = async () => {
    while (performance.now() - start < milliseconds) {
      const status = await ask(paths[next++ % paths.length] ?? '');
      if (status === 200) answers++;
      else refused++;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { answers, refused, milliseconds: performance.now() - start };
}

parentPort?.postMessage(await run());
agent.destroy();
