/** What this browser says of passkeys; undefined until it has answered. */
import { useEffect, useState } from 'react';
import { passkeyClues } from './authenticator.ts';
import type { PasskeyClues } from './passkeyRule.ts';

export function usePasskeyClues(): PasskeyClues | undefined {
  const [clues, setClues] = useState<PasskeyClues>();
  useEffect(() => {
    let isGone = false;
    void passkeyClues().then((found) => {
      if (!isGone) setClues(found);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return clues;
}
