/** Something that a code of the tablet allows: refused with a sentence, and with the seconds to wait counted down. */
import { useEffect, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { isRefusal } from '@cocon/client';
import { secondsToWait, sentenceFor } from '../../session/refusals.ts';

export interface CodeAction {
  readonly run: () => Promise<void>;
  readonly error: string | undefined;
  readonly wait: number;
  readonly isPending: boolean;
}

/** `forget`: empties the field after a wrong code. */
export function useCode(work: () => Promise<void>, forget: () => void): CodeAction {
  const { t, i18n } = useLingui();
  const [error, setError] = useState<string>();
  const [wait, setWait] = useState(0);
  const [isPending, setPending] = useState(false);
  useEffect(() => {
    if (wait <= 0) return undefined;
    const timer = window.setTimeout(() => setWait(wait - 1), 1000);
    return () => window.clearTimeout(timer);
  }, [wait]);

  async function run(): Promise<void> {
    setPending(true);
    setError(undefined);
    try {
      await work();
    } catch (refusal) {
      setError(
        isRefusal(refusal, 'exists')
          ? t`Ce code est déjà celui de quelqu’un. Choisissez-en un autre.`
          : i18n._(sentenceFor(refusal)),
      );
      setWait(secondsToWait(refusal) ?? 0);
      if (isRefusal(refusal, 'wrongCode')) forget();
    } finally {
      setPending(false);
    }
  }

  return { run, error, wait, isPending };
}
