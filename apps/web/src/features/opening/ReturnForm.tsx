/** Who comes back, the code of this new device, and which devices of direction are lost; then the renewal, with its count. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { SHORTEST_CODE, type OpenedRescueSheet, type Profile } from '@cocon/client';
import { tidyName } from '@cocon/domain';
import type { DeviceId } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Checkbox } from '../../design/Checkbox.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PinField } from '../../design/PinField.tsx';
import { ProgressCount } from '../../design/ProgressCount.tsx';
import { Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { formatLocales } from '../../locales/locale.ts';
import { useLocaleChoice } from '../../locales/LocaleProvider.tsx';
import { useAction } from '../../session/useAction.ts';
import { comeBack } from './recoverSpace.ts';

export interface ReturnFormProps {
  readonly sheet: OpenedRescueSheet;
  readonly onBack: (profile: Profile) => Promise<void>;
}

export function ReturnForm({ sheet, onBack }: ReturnFormProps) {
  const { t } = useLingui();
  const { locale } = useLocaleChoice();
  const { settings, devices } = sheet.state;
  const direction = Object.values(devices)
    .filter(({ role, until }) => role === 'direction' && until === null)
    .sort((a, b) => a.since - b.since);
  const [kept, setKept] = useState<readonly DeviceId[]>([]);
  const [person, setPerson] = useState('');
  const [code, setCode] = useState('');
  const [wasAsked, setAsked] = useState(false);
  const [renewed, setRenewed] = useState<{ readonly done: number; readonly total: number }>();
  const lost = direction.map(({ id }) => id).filter((id) => !kept.includes(id));
  const returning = useAction(async () => {
    const report = (done: number, total: number) => setRenewed({ done, total });
    try {
      await onBack(await comeBack(sheet, { lost, code, person }, report));
    } finally {
      setRenewed(undefined);
    }
  });
  const isNamed = tidyName(person) !== '';
  const isCoded = code.length >= SHORTEST_CODE;
  const since = (at: number) =>
    new Date(at).toLocaleDateString(formatLocales[locale], { dateStyle: 'long', timeZone: settings.zone });

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (isNamed && isCoded) void returning.run();
      }}
    >
      <Stack gap={3}>
        <div role="group" aria-label={t`Appareils de la direction perdus`}>
          <Stack gap={1}>
            <p>
              <Trans>
                Lesquels sont perdus ou volés ? Décochez ce que vous avez encore : le reste ne lira plus rien
                de nouveau.
              </Trans>
            </p>
            {direction.map(({ id, since: at }) => {
              const day = since(at);
              return (
                <Checkbox
                  key={id}
                  isSelected={!kept.includes(id)}
                  onChange={(isLost) => setKept(isLost ? kept.filter((one) => one !== id) : [...kept, id])}
                >
                  {t`Appareil de la direction, entré le ${day}`}
                </Checkbox>
              );
            })}
          </Stack>
        </div>
        <TextField
          label={t`Votre prénom et nom`}
          value={person}
          onChange={setPerson}
          maxLength={80}
          autoComplete="name"
          errorMessage={wasAsked && !isNamed ? t`À remplir` : undefined}
        />
        <PinField
          label={t`Code de cet appareil`}
          description={t`Six chiffres au moins, pour ouvrir Cocon sur cet appareil. Ne le partagez pas.`}
          value={code}
          onChange={setCode}
          autoComplete="new-password"
          errorMessage={wasAsked && !isCoded ? t`Au moins six chiffres.` : undefined}
        />
        <Notice tone="warning">
          <Trans>
            La feuille que vous tenez ne servira plus, et l’autre exemplaire non plus : une nouvelle est à
            imprimer aussitôt après.
          </Trans>
        </Notice>
        {returning.error !== undefined && <Notice tone="danger">{returning.error}</Notice>}
        {renewed !== undefined && (
          <ProgressCount label={t`Les clés sont renouvelées`} {...renewed} unit="pieces" />
        )}
        <Button type="submit" size="large" wide isPending={returning.isPending}>
          <Trans>Retrouver l’espace</Trans>
        </Button>
      </Stack>
    </form>
  );
}
