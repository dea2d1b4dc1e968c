/**
 * A network between browser and server, as an outing has it: so many bits a second for all connections together, each
 * way; a delay; and parts that are lost and sent again, which takes their connection as long as it takes TCP, and the line
 * twice. It can be cut: every connection ends in the middle of whatever it carries.
 */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface NetworkShape {
  readonly bitsPerSecond: number;
  /** Of a hundred parts of 1 400 bytes, how many are lost. */
  readonly lossPercent: number;
  /** Milliseconds, one way. */
  readonly delay: number;
}

export interface SlowNetwork {
  readonly origin: string;
  readonly forwardTo: (origin: string) => void;
  /** From now on; undefined is as fast as the machine. */
  readonly shape: (shape: NetworkShape | undefined) => void;
  /** Ends every connection, as a phone does that leaves the Wi-Fi. */
  readonly cut: () => void;
  /** Bytes that the browser has sent so far, those that were lost counted once. */
  readonly sentUp: () => number;
  readonly end: () => Promise<void>;
}

const PART = 1_400;
/** How long TCP waits before it sends again what was lost, ms. */
const RETRANSMISSION = 300;
/** Bytes that may wait on a connection before its sender is held back. */
const BUFFER = 64 * 1024;

export async function startSlowNetwork(): Promise<SlowNetwork> {
  let target = 0;
  let shape: NetworkShape | undefined;
  let sentUp = 0;
  const sockets = new Set<Socket>();
  const random = numbersFrom(7);
  /** When each line, up and down, is free again. */
  const freeAt = { up: 0, down: 0 };

  /** When a part gets there that is put on the line now. */
  function arrival(
    way: keyof typeof freeAt,
    bytes: number,
    { bitsPerSecond, lossPercent, delay }: NetworkShape,
  ) {
    let waited = 0;
    let tries = 1;
    for (; random() * 100 < lossPercent; tries += 1) waited += RETRANSMISSION;
    freeAt[way] = Math.max(Date.now(), freeAt[way]) + (tries * bytes * 8_000) / bitsPerSecond;
    return freeAt[way] + waited + delay;
  }

  /** What was put on the line first gets there first, however late this process's timers are: one waits for the next part. */
  function carry(way: keyof typeof freeAt, from: Socket, to: Socket): void {
    const onTheWay: { readonly part: Buffer; readonly due: number }[] = [];
    let waiting = 0;
    let last = 0;
    let timer: NodeJS.Timeout | undefined;
    let hasEnded = false;
    const deliver = () => {
      timer = undefined;
      for (let next = onTheWay[0]; next && next.due <= Date.now(); next = onTheWay[0]) {
        onTheWay.shift();
        waiting -= next.part.length;
        if (!to.destroyed) to.write(next.part);
      }
      if (waiting < BUFFER) from.resume();
      waitForNext();
    };
    const waitForNext = () => {
      const [next] = onTheWay;
      if (next) timer ??= setTimeout(deliver, Math.max(0, next.due - Date.now()));
      else if (hasEnded) to.end();
    };
    from.on('data', (chunk: Buffer) => {
      if (way === 'up') sentUp += chunk.length;
      for (let at = 0; at < chunk.length; at += PART) {
        const part = chunk.subarray(at, at + PART);
        // Nothing on a connection overtakes what was lost on it.
        last = Math.max(last, shape ? arrival(way, part.length, shape) : Date.now());
        waiting += part.length;
        onTheWay.push({ part, due: last });
      }
      if (waiting >= BUFFER) from.pause();
      waitForNext();
    });
    from.on('end', () => {
      hasEnded = true;
      waitForNext();
    });
    from.on('close', () => to.destroy());
    from.on('error', () => to.destroy());
  }

  const server = createServer((browser) => {
    const house = connect(target, '127.0.0.1');
    for (const socket of [browser, house]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    }
    carry('up', browser, house);
    carry('down', house, browser);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const cut = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    forwardTo: (origin) => (target = Number(new URL(origin).port)),
    shape: (wanted) => {
      shape = wanted;
      freeAt.up = 0;
      freeAt.down = 0;
    },
    cut,
    sentUp: () => sentUp,
    end: () =>
      new Promise((ended) => {
        server.close(() => ended());
        cut();
      }),
  };
}

/** Numbers between 0 and 1, the same at each run. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
