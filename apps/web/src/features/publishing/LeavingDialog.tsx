/** Asks before leaving with photos that were picked and not published. */
import type { RefObject } from 'react';
import { Plural, useLingui } from '@lingui/react/macro';
import { LeavingAlert } from '../../shell/LeavingAlert.tsx';
import { allOf, type MediaCount } from './mediaCount.ts';
import { mediaWords } from './mediaWords.ts';

export interface LeavingDialogProps {
  /** What is picked. */
  readonly picked: MediaCount;
  /** What of it the camera of this page took. */
  readonly taken: MediaCount;
  /** True once they are on disk as a publication. */
  readonly hasLeft: RefObject<boolean>;
}

export function LeavingDialog({ picked, taken, hasLeft }: LeavingDialogProps) {
  const { t, i18n } = useLingui();
  const [all, here] = [mediaWords(i18n, picked), mediaWords(i18n, taken)];
  return (
    <LeavingAlert
      title={t`Quitter sans publier`}
      mustAsk={() => allOf(picked) > 0 && !hasLeft.current}
      gone={
        allOf(taken) > 0 ? (
          <Plural
            value={allOf(taken)}
            one={`${here} prise ici n’est pas partie : elle n’existe nulle part ailleurs et sera perdue.`}
            other={`${here} prises ici ne sont pas parties : elles n’existent nulle part ailleurs et seront perdues.`}
          />
        ) : (
          <Plural
            value={allOf(picked)}
            one={`${all} choisie n’est pas partie. Elle reste dans le téléphone : il faudra la choisir de nouveau.`}
            other={`${all} choisies ne sont pas parties. Elles restent dans le téléphone : il faudra les choisir de nouveau.`}
          />
        )
      }
      confirmLabel={t`Quitter`}
      cancelLabel={t`Rester`}
    />
  );
}
