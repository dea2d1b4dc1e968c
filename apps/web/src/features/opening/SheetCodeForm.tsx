/** The code of a rescue sheet, typed group by group; a slip is noticed here, before anything is asked of the server. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { isRescueCode } from '@cocon/client';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';

/** Seven groups of four; who types the dashes has more. */
const LONGEST = 60;

export interface SheetCodeFormProps {
  /** The last code was whole, and of no house here. */
  readonly isUnknown: boolean;
  readonly error: string | undefined;
  readonly isPending: boolean;
  readonly onCode: (code: string) => void;
}

export function SheetCodeForm({ isUnknown, error, isPending, onCode }: SheetCodeFormProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const [wasAsked, setAsked] = useState(false);
  const isWhole = isRescueCode(typed);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (isWhole) onCode(typed);
      }}
    >
      <Stack gap={3}>
        <TextField
          label={t`Code de la feuille de secours`}
          description={t`Les sept groupes de quatre, dans l’ordre. Majuscules, espaces et tirets ne comptent pas.`}
          value={typed}
          onChange={setTyped}
          maxLength={LONGEST}
          autoComplete="off"
          errorMessage={
            wasAsked && !isWhole
              ? t`Il manque quelque chose, ou un caractère n’est pas le bon. Comparez avec la feuille, groupe par groupe.`
              : undefined
          }
        />
        {isUnknown && (
          <Notice tone="danger" title={t`Cette feuille n’ouvre rien ici`}>
            <Trans>
              Une feuille plus récente l’a peut-être remplacée : cherchez celle qui porte la dernière date, au
              coffre et chez votre gestionnaire. Vérifiez aussi que vous êtes à l’adresse de votre
              établissement.
            </Trans>
          </Notice>
        )}
        {error !== undefined && <Notice tone="danger">{error}</Notice>}
        <Button type="submit" size="large" wide isPending={isPending}>
          <Trans>Continuer</Trans>
        </Button>
      </Stack>
    </form>
  );
}
