/** Asks before leaving with photos that were picked and not published. */
import type { RefObject } from 'react';
import { Plural, useLingui } from '@lingui/react/macro';
import { useBlocker } from '@tanstack/react-router';
import { AlertDialog } from '../../design/AlertDialog.tsx';

export interface LeavingDialogProps {
  /** How many are picked. */
  readonly photos: number;
  /** How many of them the camera of this page took. */
  readonly taken: number;
  /** True once they are on disk as a publication. */
  readonly hasLeft: RefObject<boolean>;
}

export function LeavingDialog({ photos, taken, hasLeft }: LeavingDialogProps) {
  const { t } = useLingui();
  const mustAsk = () => photos > 0 && !hasLeft.current;
  const blocker = useBlocker({ shouldBlockFn: mustAsk, enableBeforeUnload: mustAsk, withResolver: true });
  return (
    <AlertDialog
      title={t`Quitter sans publier`}
      gone={
        taken > 0 ? (
          <Plural
            value={taken}
            one="# photo prise ici n’est pas partie : elle n’existe nulle part ailleurs et sera perdue."
            other="# photos prises ici ne sont pas parties : elles n’existent nulle part ailleurs et seront perdues."
          />
        ) : (
          <Plural
            value={photos}
            one="# photo choisie n’est pas partie. Elle reste dans le téléphone : il faudra la choisir de nouveau."
            other="# photos choisies ne sont pas parties. Elles restent dans le téléphone : il faudra les choisir de nouveau."
          />
        )
      }
      confirmLabel={t`Quitter`}
      cancelLabel={t`Rester`}
      isOpen={blocker.status === 'blocked'}
      onOpenChange={(isOpen) => {
        if (!isOpen && blocker.status === 'blocked') blocker.reset();
      }}
      onConfirm={() => {
        if (blocker.status === 'blocked') blocker.proceed();
      }}
    />
  );
}
