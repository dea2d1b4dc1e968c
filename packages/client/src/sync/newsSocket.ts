/**
 * The server's word that there is something new: a socket that says nothing but that. Where none can be had, or it
 * closes, the device is as good as before: it is asked to look from time to time.
 */
import { binaryPaths } from '@cocon/protocol';
import type { ClientDependencies } from '../dependencies.ts';
import type { Session } from '../transport/session.ts';
import { fill } from '../transport/transport.ts';

export interface NewsSocket {
  /** Listens, unless it does already; called again after the socket closed, it opens another. */
  follow(): void;
  /** Listens no more, for good. */
  close(): void;
}

export function createNewsSocket(
  { openSocket, origin }: Pick<ClientDependencies, 'openSocket' | 'origin'>,
  establishment: string,
  session: Session,
  onNews: () => void,
): NewsSocket {
  let socket: WebSocket | undefined;
  let isClosed = false;

  const open = (token: string): void => {
    if (!openSocket || socket || isClosed) return;
    const opened = openSocket(origin.replace(/^http/, 'ws') + fill(binaryPaths.socket, { establishment }));
    socket = opened;
    opened.addEventListener('open', () => opened.send(token));
    opened.addEventListener('message', onNews);
    opened.addEventListener('close', () => (socket = undefined));
  };

  return {
    follow() {
      if (!openSocket || socket || isClosed) return;
      void session.facts().then(
        ({ token }) => open(token),
        () => undefined,
      );
    },

    close() {
      isClosed = true;
      socket?.close();
      socket = undefined;
    },
  };
}
