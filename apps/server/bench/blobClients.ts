/** Worker: clients that keep their connections and ask for blobs as fast as answers come. */
import { connect, type Socket } from 'node:net';
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
const { hostname, port } = new URL(origin);
const given = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
const requests = paths.map(
  (path) => `GET ${path} HTTP/1.1\r\nhost: ${hostname}:${port}\r\n${given.join('')}\r\n`,
);

/** Long enough for a whole answer of 300 KB; its bytes are counted where they land, never copied. */
const LANDING = 512 * 1024;

/** One connection. It reads the status and length of each answer and counts the bytes: the measure is the server. */
class Client {
  private readonly socket: Socket;
  private left = 0;
  private status = 0;
  private done: (status: number) => void = () => undefined;

  constructor() {
    const onread = {
      buffer: Buffer.alloc(LANDING),
      callback: (size: number, buffer: Uint8Array) => {
        this.read(size, buffer as Buffer);
        return true;
      },
    };
    this.socket = connect({ port: Number(port), host: hostname, onread }).setNoDelay(true);
  }

  ask(request: string): Promise<number> {
    this.socket.write(request);
    return new Promise((resolve) => (this.done = resolve));
  }

  close(): void {
    this.socket.destroy();
  }

  private read(size: number, buffer: Buffer): void {
    if (this.left === 0) {
      // Answers on one's own machine come with their whole head in one piece.
      const end = buffer.subarray(0, size).indexOf('\r\n\r\n') + 4;
      const head = buffer.toString('latin1', 0, end);
      this.status = Number(head.slice(9, 12));
      this.left = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0) - (size - end);
    } else this.left -= size;
    if (this.left === 0) this.done(this.status);
  }
}

async function run(): Promise<BlobLoadResult> {
  const start = performance.now();
  let [answers, refused, next] = [0, 0, 0];
  const client = async () => {
    const connection = new Client();
    while (performance.now() - start < milliseconds) {
      const status = await connection.ask(requests[next++ % requests.length] ?? '');
      if (status === 200) answers++;
      else refused++;
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { answers, refused, milliseconds: performance.now() - start };
}

parentPort?.postMessage(await run());
