/** Opening a space: five fields besides the host's opening code, and it is ready. */
import { useEffect, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { SHORTEST_CODE } from '@cocon/client';
import { ESTABLISHMENT_KINDS, tidyName, type EstablishmentKind } from '@cocon/domain';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { PinField } from '../../design/PinField.tsx';
import { Select } from '../../design/Select.tsx';
import { Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { askHost } from './askHost.ts';
import { showNew } from '../../session/session.ts';
import { useAction } from '../../session/useAction.ts';
import { PublicFrame } from '../../shell/PublicFrame.tsx';
import { openSpace } from './openSpace.ts';
import { useKindNames } from './kindNames.ts';

export function OpeningScreen() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const kindNames = useKindNames();
  const [needsOpeningCode, setNeedsOpeningCode] = useState(true);
  const [openingCode, setOpeningCode] = useState('');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<EstablishmentKind>('dayNursery');
  const [firstGroup, setFirstGroup] = useState('');
  const [person, setPerson] = useState('');
  const [code, setCode] = useState('');
  const [wasAsked, setAsked] = useState(false);
  useEffect(() => {
    void askHost().then((host) => setNeedsOpeningCode(host?.openingCode ?? true));
  }, []);

  const opening = useAction(async () => {
    const profile = await openSpace({ openingCode, name, kind, firstGroup, person, code });
    await showNew(profile);
    await navigate({ to: '/secours' });
  });

  const missing = t`À remplir`;
  const required = (value: string) => (wasAsked && tidyName(value) === '' ? missing : undefined);
  const codeError = wasAsked && code.length < SHORTEST_CODE ? t`Au moins six chiffres.` : undefined;
  const isComplete =
    [name, firstGroup, person].every((value) => tidyName(value) !== '') &&
    code.length >= SHORTEST_CODE &&
    (!needsOpeningCode || openingCode.trim() !== '');

  return (
    <PublicFrame>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (isComplete) void opening.run();
        }}
      >
        <Stack gap={3}>
          <PageHeader
            title={t`Ouvrir un espace`}
            subtitle={t`Tout est chiffré sur cet appareil avant de partir.`}
            back={{ href: '/' }}
          />
          {needsOpeningCode && (
            <TextField
              label={t`Code d'ouverture`}
              description={t`Votre hébergeur vous l’a donné. Il ne sert qu’une fois.`}
              value={openingCode}
              onChange={setOpeningCode}
              autoComplete="off"
              errorMessage={required(openingCode)}
            />
          )}
          <TextField
            label={t`Nom de l'établissement`}
            description={t`C’est le seul nom que le serveur connaîtra.`}
            value={name}
            onChange={setName}
            maxLength={80}
            autoComplete="organization"
            errorMessage={required(name)}
          />
          <Select
            label={t`Type d'accueil`}
            options={ESTABLISHMENT_KINDS.map((id) => ({ id, label: kindNames[id] }))}
            value={kind}
            onChange={(id) => setKind(id as EstablishmentKind)}
          />
          <TextField
            label={t`Premier groupe`}
            placeholder={t`Moyens`}
            value={firstGroup}
            onChange={setFirstGroup}
            maxLength={80}
            errorMessage={required(firstGroup)}
          />
          <TextField
            label={t`Votre prénom et nom`}
            value={person}
            onChange={setPerson}
            maxLength={80}
            autoComplete="name"
            errorMessage={required(person)}
          />
          <PinField
            label={t`Code de cet appareil`}
            description={t`Six chiffres au moins, pour ouvrir Cocon sur cet appareil. Ne le partagez pas.`}
            value={code}
            onChange={setCode}
            autoComplete="new-password"
            errorMessage={codeError}
          />
          {opening.error !== undefined && <Notice tone="danger">{opening.error}</Notice>}
          <Button type="submit" size="large" wide isPending={opening.isPending}>
            <Trans>Créer l'espace</Trans>
          </Button>
        </Stack>
      </form>
    </PublicFrame>
  );
}
