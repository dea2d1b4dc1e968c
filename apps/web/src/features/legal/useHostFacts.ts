/** What the host says of itself; `waiting` until asked, `unreachable` where the server does not answer. */
import { useEffect, useState } from 'react';
import { createTransport } from '@cocon/client';
import { hostContract, type HostFacts } from '@cocon/protocol';

export type AskedHost = HostFacts | 'waiting' | 'unreachable';

export function useHostFacts(): AskedHost {
  const [facts, setFacts] = useState<AskedHost>('waiting');
  useEffect(() => {
    let isOver = false;
    const { origin } = window.location;
    createTransport({ origin, fetch: window.fetch.bind(window) })
      .ask(hostContract.host, {})
      .then(
        (said) => isOver || setFacts(said),
        () => isOver || setFacts('unreachable'),
      );
    return () => {
      isOver = true;
    };
  }, []);
  return facts;
}
