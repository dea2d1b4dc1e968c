/** The last step on a device of staff that was let in: the code that will open it here. Then all is read and kept. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { SHORTEST_CODE, type LetIn, type OfferedPairing } from '@cocon/client';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { PinField } from '../../design/PinField.tsx';
import { RadioCards } from '../../design/RadioCards.tsx';
import { Stack } from '../../design/Stack.tsx';
import { device, showNew } from '../../session/session.ts';
import { useAction } from '../../session/useAction.ts';
import { PublicFrame } from '../../shell/PublicFrame.tsx';

type Use = 'person' | 'room';

export interface StaffEntryProps {
  readonly offered: OfferedPairing;
  readonly as: Extract<LetIn, { readonly kind: 'staff' }>;
}

export function StaffEntry({ offered, as }: StaffEntryProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  const [use, setUse] = useState<Use>('person');
  const [isTooShort, setTooShort] = useState(false);
  const { establishmentName, name } = as.answer;
  const entering = useAction(async () => {
    await showNew(await offered.keep(device, as, { code, isRoomTablet: use === 'room' }));
    await navigate({ to: '/', replace: true });
  });

  return (
    <PublicFrame>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTooShort(code.length < SHORTEST_CODE);
          if (code.length >= SHORTEST_CODE) void entering.run();
        }}
      >
        <Stack gap={3}>
          <PageHeader
            title={t`Bienvenue à ${establishmentName}`}
            subtitle={t`La direction a fait entrer cet appareil : ${name}. Choisissez le code qui l’ouvrira.`}
          />
          {as.answer.role === 'team' && (
            <RadioCards
              label={t`Cet appareil est`}
              value={use}
              onChange={(value) => setUse(value as Use)}
              options={[
                {
                  value: 'person',
                  label: t`Celui d’une personne`,
                  consequence: t`Son code ouvre tout ce que l’équipe voit.`,
                },
                {
                  value: 'room',
                  label: t`La tablette d’une salle`,
                  consequence: t`Chaque collègue y a son code. Ouverte le matin, elle montre les enfants du jour, les fiches et l’appareil photo ; le reste demande le code de chacune.`,
                },
              ]}
            />
          )}
          <PinField
            label={t`Code de cet appareil`}
            description={t`Six chiffres au moins. Ne le partagez qu’avec qui se sert de cet appareil.`}
            value={code}
            onChange={setCode}
            autoComplete="new-password"
            errorMessage={isTooShort ? t`Au moins six chiffres.` : undefined}
          />
          {entering.error !== undefined && <Notice tone="danger">{entering.error}</Notice>}
          <Button type="submit" size="large" wide isPending={entering.isPending}>
            <Trans>Entrer</Trans>
          </Button>
        </Stack>
      </form>
    </PublicFrame>
  );
}
