/** What a page says when the server could not be asked what it shows, with the way to ask again. */
import { Trans } from '@lingui/react/macro';
import { Button } from '../design/Button.tsx';
import { Notice } from '../design/Notice.tsx';
import type { Action } from './useAction.ts';

export interface ReadingFailedProps {
  readonly reading: Pick<Action<[]>, 'error' | 'run'>;
}

export function ReadingFailed({ reading: { error, run } }: ReadingFailedProps) {
  if (error === undefined) return null;
  return (
    <Notice
      tone="danger"
      action={
        <Button variant="ghost" onPress={() => void run()}>
          <Trans>Réessayer</Trans>
        </Button>
      }
    >
      {error}
    </Notice>
  );
}
