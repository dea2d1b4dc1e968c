/** A guardian chooses an identifier and a password. A real form with real fields: password managers propose, and keep. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { isRefusal, setPasswordWayBack } from '@cocon/client';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PasswordField } from '../../design/PasswordField.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { useToast } from '../../design/Toast.tsx';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { faultOfPassword } from './passwordRule.ts';
import { workOnPasswords } from './passwordStretching.ts';

/** Of an identifier. */
const SHORTEST = 3;

export function PasswordForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const [identifier, setIdentifier] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [hasTried, setTried] = useState(false);
  const [taken, setTaken] = useState<string>();
  const fault = faultOfPassword(password, identifier);
  const isNamed = identifier.trim().length >= SHORTEST;
  const isSame = password === again;
  const keeping = useAction(async () => {
    try {
      const { origin } = window.location;
      await setPasswordWayBack(profile, identifier, password, origin, undefined, workOnPasswords);
    } catch (refusal) {
      if (!isRefusal(refusal, 'exists')) throw refusal;
      setTaken(identifier);
      return;
    }
    showToast({ message: t`C’est prêt. Gardez quand même votre carte.` });
    onDone();
  });
  const sentences = {
    short: t`Douze caractères au moins, ou quatre mots.`,
    guessable: t`Trop facile à deviner : mettez plutôt quatre mots sans rapport.`,
    identifier: t`Pas votre identifiant : quatre mots sans rapport, par exemple.`,
  };
  const identifierError =
    identifier !== '' && identifier === taken
      ? t`Cet identifiant est déjà pris. Choisissez-en un autre.`
      : hasTried && !isNamed
        ? t`Trois caractères au moins.`
        : undefined;

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isNamed && fault === undefined && isSame) void keeping.run();
      }}
    >
      <Stack gap={2}>
        <TextField
          label={t`Identifiant`}
          description={t`À vous de l’inventer. Le serveur n’en garde qu’une empreinte.`}
          name="username"
          value={identifier}
          onChange={setIdentifier}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={100}
          errorMessage={identifierError}
        />
        <PasswordField
          label={t`Mot de passe`}
          description={t`Douze caractères ou plus : quatre mots sans rapport se retiennent bien.`}
          name="new-password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          errorMessage={hasTried && fault !== undefined ? sentences[fault] : undefined}
        />
        <PasswordField
          label={t`Le même mot de passe, encore une fois`}
          name="new-password-again"
          autoComplete="new-password"
          value={again}
          onChange={setAgain}
          errorMessage={hasTried && !isSame ? t`Les deux mots de passe ne sont pas les mêmes.` : undefined}
        />
        {keeping.error !== undefined && <Notice tone="danger">{keeping.error}</Notice>}
        <Row>
          <Button type="submit" isPending={keeping.isPending}>
            <Trans>Enregistrer ce mot de passe</Trans>
          </Button>
        </Row>
        <p role="status">
          {keeping.isPending && (
            <Trans>Quelques secondes : cet appareil rend votre mot de passe difficile à deviner.</Trans>
          )}
        </p>
      </Stack>
    </form>
  );
}
