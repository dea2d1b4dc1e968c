/** From a child's page: the whole family leaves. */
import { useLingui } from '@lingui/react/macro';
import { Button } from '../../design/Button.tsx';
import type { BookHousehold } from '../../session/teamBook.ts';

export interface HouseholdLeavesButtonProps {
  readonly home: BookHousehold;
  readonly onPress: () => void;
}

export function HouseholdLeavesButton({ home, onPress }: HouseholdLeavesButtonProps) {
  const { t } = useLingui();
  const { name } = home.body;
  return (
    <Button variant="ghost" onPress={onPress}>
      {t`Toute la famille ${name} s’en va`}
    </Button>
  );
}
