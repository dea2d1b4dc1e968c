/**
 * The socket: the token comes first; then the establishment's sequence whenever it moves, and nothing else. Whether the
 * device is still in is asked before each word; moves that come meanwhile are one word.
 */
import { binaryPaths } from '@cocon/protocol';
import type { FastifyInstance } from 'fastify';
import { paramsSchema } from '../platform/serveRoute.ts';
import type { Services } from '../platform/services.ts';
import { asking } from './asking.ts';

/** Time to send the token. */
const PATIENCE_MS = 10_000;
const POLICY_VIOLATION = 1008;
const LONGEST_TOKEN = 400;

/** What is used of a WebSocket here. */
interface Socket {
  close(code: number): void;
  terminate(): void;
  send(text: string): void;
  on(event: 'error' | 'close', heard: () => void): void;
  once(event: 'message', heard: (message: Buffer) => void): void;
}

export function socketRoutes(app: FastifyInstance, services: Services): void {
  const { sessions, bus, now } = services;
  const schema = { params: paramsSchema(binaryPaths.socket) };
  app.get(binaryPaths.socket, { websocket: true, schema }, (opened: unknown, request) => {
    const socket = opened as Socket;
    const { establishment } = request.params as { establishment: string };
    let stop: (() => void) | undefined;
    const refuse = () => socket.close(POLICY_VIOLATION);
    let ending = setTimeout(refuse, PATIENCE_MS);
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearTimeout(ending);
      stop?.();
    });
    socket.once('message', (message: Buffer) => {
      clearTimeout(ending);
      const session = message.length <= LONGEST_TOKEN ? sessions.readToken(message.toString()) : undefined;
      if (!session || session.establishment !== establishment) return refuse();
      let [isAsking, hasMoved] = [false, false];
      const tell = () => {
        hasMoved = true;
        if (isAsking) return;
        isAsking = true;
        void tellAll().catch(refuse);
      };
      const tellAll = async () => {
        while (hasMoved) {
          hasMoved = false;
          const sequence = await asking(services, session, async ({ standing }) => standing.sequence);
          socket.send(JSON.stringify({ sequence }));
        }
        isAsking = false;
      };
      // Listen first, then say where things stand: nothing falls in between.
      stop = bus.listen(session.establishment, tell);
      ending = setTimeout(refuse, Math.max(0, session.expires - now()));
      tell();
    });
  });
}
