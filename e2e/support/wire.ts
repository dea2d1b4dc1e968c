/**
 * The wire to a server: browsers talk to this relay, which passes every byte on and keeps what they send, headers, bodies and
 * all, as the server gets it. What a page hands to the network as a Blob no tool shows otherwise.
 */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { startHouse, type House } from '../house.ts';

export interface WiredHouse extends House {
  /** Where browsers find it. */
  readonly origin: string;
  /** What came over each connection so far, in its order. */
  readonly received: () => readonly Buffer[];
}

/** A server of a scene's own (`../house.ts`) behind such a relay. */
export async function startWiredHouse(): Promise<WiredHouse> {
  const streams: Buffer[][] = [];
  const sockets = new Set<Socket>();
  let port = 0;
  const relay = createServer((browser) => {
    const server = connect(port, '127.0.0.1');
    const stream: Buffer[] = [];
    streams.push(stream);
    browser.on('data', (bytes) => stream.push(bytes));
    for (const [from, to] of [
      [browser, server],
      [server, browser],
    ] as const) {
      sockets.add(from);
      from.pipe(to);
      // A side that breaks off ends the other, as on a wire.
      from.on('error', () => to.destroy());
      from.on('close', () => (to.destroy(), sockets.delete(from)));
    }
  });
  await new Promise<void>((done) => relay.listen(0, '127.0.0.1', done));
  const origin = `http://localhost:${(relay.address() as AddressInfo).port}`;
  const house = await startHouse({ environment: { COCON_ORIGIN: origin } });
  port = Number(new URL(house.origin).port);
  return {
    ...house,
    origin,
    received: () => streams.map((stream) => Buffer.concat(stream)),
    async remove() {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => relay.close(done));
      await house.remove();
    },
  };
}
