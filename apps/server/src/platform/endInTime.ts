/** Ends the HTTP server: what is under way may end, but for no longer than a host waits before it kills. */
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

const GRACE_MS = 5_000;
const TIDY_MS = 50;

/** Call before listening. The answer closes the server; after the grace every connection is cut, whatever it carries. */
export function endInTime(app: FastifyInstance, grace = GRACE_MS): () => Promise<void> {
  const open = new Set<Socket>();
  app.server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return async () => {
    const cut = setTimeout(() => {
      for (const socket of open) socket.destroy();
    }, grace);
    // A connection whose request ended meanwhile would be kept for the next one.
    const tidy = setInterval(() => app.server.closeIdleConnections(), TIDY_MS);
    await app.close().finally(() => {
      clearTimeout(cut);
      clearInterval(tidy);
    });
  };
}
