/** What all papers of the pile have in common: days, date and signers beside the signature, the exact text. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Select } from '../../design/Select.tsx';
import { Columns } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { summary, text as textLook } from './consentsRecord.css.ts';
import type { Signing } from './rows.ts';

export interface PaperTermsProps {
  readonly from: string;
  readonly to: string;
  readonly signedOn: string;
  readonly setFrom: (day: string) => void;
  readonly setTo: (day: string) => void;
  readonly setSignedOn: (day: string) => void;
  readonly signing: Signing;
  readonly setSigning: (signing: Signing) => void;
  /** Somewhere two decide, so that it matters who signed. */
  readonly isByTwo: boolean;
  /** The house's rule asks for the word of both. */
  readonly needsBoth: boolean;
  readonly periodError: string | undefined;
  readonly signedError: string | undefined;
  readonly text: string;
}

export function PaperTerms(props: PaperTermsProps) {
  const { from, to, signedOn, setFrom, setTo, setSignedOn, periodError, signedError, text } = props;
  const { signing, setSigning, isByTwo, needsBoth } = props;
  const { t } = useLingui();
  return (
    <>
      <Columns min={200}>
        <TextField
          label={t`Signé le`}
          type="date"
          value={signedOn}
          onChange={setSignedOn}
          errorMessage={signedError}
        />
        <TextField label={t`Premier jour`} type="date" value={from} onChange={setFrom} />
        <TextField
          label={t`Dernier jour`}
          type="date"
          value={to}
          onChange={setTo}
          errorMessage={periodError}
        />
      </Columns>
      {isByTwo && (
        <Select
          label={t`Qui a signé`}
          options={[
            { id: 'all' as const, label: t`Tous ceux qui décident` },
            { id: 'first' as const, label: t`Un seul par enfant` },
          ]}
          value={signing}
          onChange={setSigning}
          description={
            signing === 'first' && needsBoth ? (
              <Trans>
                Ici il faut l’accord des deux : avec une seule signature, rien n’est publié. Cochez qui a
                signé dans chaque ligne.
              </Trans>
            ) : (
              <Trans>Où deux décident, décochez dans la ligne qui n’a pas signé.</Trans>
            )
          }
        />
      )}
      <details>
        <summary className={summary}>
          <Trans>Lire le texte exact de l’autorisation</Trans>
        </summary>
        <blockquote className={textLook} lang="fr">
          {text}
        </blockquote>
      </details>
    </>
  );
}
