/** When one is told: in the evening, at an hour of one's choice, or at once. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { EVENING_HOURS, NoticeHour } from '@cocon/protocol';
import { RadioCards } from '../../design/RadioCards.tsx';
import { Select } from '../../design/Select.tsx';
import { Stack } from '../../design/Stack.tsx';

export const USUAL_HOUR = 18;

export interface HourChoiceProps {
  readonly means: 'mail' | 'phone';
  readonly hour: NoticeHour;
  readonly onChange: (hour: NoticeHour) => void;
  readonly isDisabled?: boolean;
}

export function HourChoice({ means, hour, onChange, isDisabled = false }: HourChoiceProps) {
  const { t } = useLingui();
  /** The hour to come back to from « Tout de suite ». */
  const [evening, setEvening] = useState(hour ?? USUAL_HOUR);
  return (
    <Stack gap={2}>
      <RadioCards
        label={t`Quand ?`}
        isDisabled={isDisabled}
        value={hour === null ? 'atOnce' : 'evening'}
        onChange={(value) => onChange(value === 'evening' ? NoticeHour.parse(evening) : null)}
        options={[
          {
            value: 'evening',
            label: t`Le soir`,
            consequence:
              means === 'mail' ? (
                <Trans>Un courriel par jour au plus, et aucun s’il n’y a rien.</Trans>
              ) : (
                <Trans>Une notification par jour au plus, et aucune s’il n’y a rien.</Trans>
              ),
          },
          {
            value: 'atOnce',
            label: t`Tout de suite`,
            consequence:
              means === 'mail' ? (
                <Trans>Plusieurs nouvelles en un courriel, et jamais la nuit.</Trans>
              ) : (
                <Trans>Plusieurs nouvelles en une notification, et jamais la nuit.</Trans>
              ),
          },
        ]}
      />
      {hour !== null && (
        <Select
          label={t`À quelle heure ?`}
          isDisabled={isDisabled}
          value={String(hour)}
          onChange={(id) => {
            const chosen = NoticeHour.parse(Number(id));
            if (chosen !== null) setEvening(chosen);
            onChange(chosen);
          }}
          options={EVENING_HOURS.map((one) => ({ id: String(one), label: t`${one} h` }))}
        />
      )}
    </Stack>
  );
}
