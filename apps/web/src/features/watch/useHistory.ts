/** What was signed of late, read from the server and held against the chain that this device knows. */
import { useEffect, useState } from 'react';
import { signedSince } from '@cocon/client';
import { OCCURRENCES_KEPT, type Statement } from '@cocon/protocol';
import { sentenceFor } from '../../session/refusals.ts';
import { useProfile } from '../../session/useSession.ts';

export type History =
  | { readonly kind: 'asking' }
  | { readonly kind: 'known'; readonly statements: readonly Statement[] }
  | { readonly kind: 'failed'; readonly sentence: ReturnType<typeof sentenceFor> };

export function useHistory(): History {
  const profile = useProfile();
  const [history, setHistory] = useState<History>({ kind: 'asking' });
  const { height } = profile.state.head;
  useEffect(() => {
    let isOver = false;
    signedSince(profile, profile.session.now() - OCCURRENCES_KEPT).then(
      (statements) => isOver || setHistory({ kind: 'known', statements }),
      (error: unknown) => isOver || setHistory({ kind: 'failed', sentence: sentenceFor(error) }),
    );
    return () => {
      isOver = true;
    };
  }, [profile, height]);
  return history;
}
