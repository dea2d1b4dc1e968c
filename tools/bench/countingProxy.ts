/** A proxy between browser and server that notes every file of the app as it goes over the wire, compressed as served. */
import { createServer, request as ask, Agent } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Sent {
  readonly path: string;
  /** What the browser fetched it for, as it says: `script`, `style`, `font`, `worker`, `empty`, … */
  readonly purpose: string;
  readonly type: string;
  readonly encoding: string;
  /** Bytes of the body. */
  bytes: number;
}

export interface CountingProxy {
  readonly origin: string;
  /** What passed since the last call. */
  readonly take: () => Sent[];
  readonly forwardTo: (origin: string) => void;
  readonly end: () => Promise<void>;
}

export async function startCountingProxy(): Promise<CountingProxy> {
  let target = new URL('http://localhost');
  let passed: Sent[] = [];
  const agent = new Agent({ keepAlive: true });
  const server = createServer((incoming, outgoing) => {
    const { method, url: path = '/', headers } = incoming;
    const options = { host: '127.0.0.1', port: target.port, method, path, headers, agent };
    const forwarded = ask(options, (answer) => {
      const text = (name: string) => String(answer.headers[name] ?? '');
      const sent: Sent = {
        path,
        purpose: String(headers['sec-fetch-dest'] ?? ''),
        type: text('content-type'),
        encoding: text('content-encoding'),
        bytes: 0,
      };
      passed.push(sent);
      answer.on('data', (chunk: Buffer) => (sent.bytes += chunk.length));
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    forwarded.on('error', () => outgoing.destroy());
    incoming.pipe(forwarded);
  });
  // The socket that tells of news is not needed here: the app asks for them too.
  server.on('upgrade', (_request, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    take: () => {
      const taken = passed;
      passed = [];
      return taken;
    },
    forwardTo: (origin) => (target = new URL(origin)),
    end: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        agent.destroy();
      }),
  };
}
