/** Who may see a child, or several, and the other uses: consequences before each choice. */
import { Trans } from '@lingui/react/macro';
import { REACHES, type Reach } from '@cocon/protocol';
import { Card } from '../../design/Card.tsx';
import { RadioCards } from '../../design/RadioCards.tsx';
import { Stack } from '../../design/Stack.tsx';
import { Switch } from '../../design/Switch.tsx';
import { NO_ACCORD, settled, type Choice } from '../papers/choice.ts';
import { useReachNames } from '../papers/reachNames.ts';

export interface ChoiceFieldsProps {
  /** The question. */
  readonly label: string;
  /** How many children it is about. */
  readonly count: number;
  /** Undefined while nothing is chosen. */
  readonly choice: Choice | undefined;
  readonly onChange: (choice: Choice) => void;
}

export function ChoiceFields({ label, count, choice: chosen, onChange }: ChoiceFieldsProps) {
  const reachNames = useReachNames(count);
  const choice = chosen ?? NO_ACCORD;
  const set = (change: Partial<Choice>) => onChange({ ...choice, ...change });
  const shown = settled(choice);
  const isDisabled = choice.image === 'nobody';
  return (
    <>
      <RadioCards
        label={label}
        options={REACHES.map((value) => ({ value, ...reachNames[value] }))}
        value={chosen?.image ?? null}
        onChange={(image: Reach) => set({ image })}
      />
      <Card>
        <Stack gap={1}>
          <Switch isSelected={shown.film} isDisabled={isDisabled} onChange={(film) => set({ film })}>
            <Trans>Les vidéos aussi</Trans>
          </Switch>
          <Switch isSelected={shown.live} isDisabled={isDisabled} onChange={(live) => set({ live })}>
            <Trans>Les moments en direct</Trans>
          </Switch>
          <Switch
            isSelected={shown.download}
            isDisabled={isDisabled}
            onChange={(download) => set({ download })}
          >
            <Trans>À garder par d’autres</Trans>
          </Switch>
        </Stack>
      </Card>
    </>
  );
}
