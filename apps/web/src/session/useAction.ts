/** Something a person asks for that takes a moment and may be refused: pending while it runs, a sentence when it fails. */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { sentenceFor } from './refusals.ts';

export interface Action<Arguments extends readonly unknown[]> {
  readonly isPending: boolean;
  /** The sentence of the last failure; undefined after a success. */
  readonly error: string | undefined;
  /** Runs it; true when it succeeded. */
  readonly run: (...given: Arguments) => Promise<boolean>;
  readonly clear: () => void;
}

export function useAction<Arguments extends readonly unknown[]>(
  work: (...given: Arguments) => Promise<unknown>,
): Action<Arguments> {
  const { i18n } = useLingui();
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<string>();
  return {
    isPending,
    error,
    clear: () => setError(undefined),
    async run(...given) {
      setPending(true);
      setError(undefined);
      try {
        await work(...given);
        return true;
      } catch (refusal) {
        setError(i18n._(sentenceFor(refusal)));
        return false;
      } finally {
        setPending(false);
      }
    },
  };
}
