/** The days of the paper, the date beside the signature, and the exact text that is signed. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Columns } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { summary, text as textLook } from './consentsRecord.css.ts';

export interface PaperTermsProps {
  readonly from: string;
  readonly to: string;
  readonly signedOn: string;
  readonly setFrom: (day: string) => void;
  readonly setTo: (day: string) => void;
  readonly setSignedOn: (day: string) => void;
  readonly periodError: string | undefined;
  readonly signedError: string | undefined;
  readonly text: string;
}

export function PaperTerms(props: PaperTermsProps) {
  const { from, to, signedOn, setFrom, setTo, setSignedOn, periodError, signedError, text } = props;
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
