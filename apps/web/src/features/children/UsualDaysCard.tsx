/** The days on which the child usually comes: its homes read on a day off when it is back. Written without network too. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { WEEKDAYS } from '@cocon/domain';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Checkbox } from '../../design/Checkbox.tsx';
import { Columns, Row, Stack } from '../../design/Stack.tsx';
import { useToast } from '../../design/Toast.tsx';
import { weekdayWords } from '../../locales/dayWords.ts';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { ActionError } from './ActionError.tsx';
import { rewriteChild } from './childPage.ts';
import type { ChildCardProps } from './childCardProps.ts';

export function UsualDaysCard({ child }: ChildCardProps) {
  const { t, i18n } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const known = child.body.weekdays ?? [];
  const [days, setDays] = useState<readonly number[]>(known);
  const isChanged = WEEKDAYS.some((day) => days.includes(day) !== known.includes(day));
  const action = useAction((weekdays: number[]) =>
    profile.enqueue({ writes: rewriteChild(child.document, child.homes, { weekdays }) }),
  );

  async function save(): Promise<void> {
    const weekdays = WEEKDAYS.filter((day) => days.includes(day));
    if (await action.run(weekdays)) showToast({ message: t`C’est noté.` });
  }

  return (
    <Card title={t`Ses jours`} region>
      <Stack gap={2}>
        <p>
          <Trans>Les autres jours, ses parents lisent quand il revient.</Trans>
        </p>
        <Columns min={130} gap={1}>
          {WEEKDAYS.map((day) => (
            <Checkbox
              key={day}
              isSelected={days.includes(day)}
              onChange={(isOn) => setDays(isOn ? [...days, day] : days.filter((one) => one !== day))}
            >
              {weekdayWords(day, i18n.locale)}
            </Checkbox>
          ))}
        </Columns>
        <ActionError error={action.error} />
        <Row>
          <Button
            variant={isChanged ? 'primary' : 'ghost'}
            isDisabled={!isChanged}
            isPending={action.isPending}
            onPress={() => void save()}
          >
            {t`Enregistrer les jours`}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}
