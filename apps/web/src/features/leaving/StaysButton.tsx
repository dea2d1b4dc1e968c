/** « Annuler le départ »: the family stays after all, and nothing has changed for it. */
import { useLingui } from '@lingui/react/macro';
import { signedPaperType } from '@cocon/domain';
import type { HouseholdId } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { useToast } from '../../design/Toast.tsx';
import { useAction } from '../../session/useAction.ts';
import { useDocuments, useProfile } from '../../session/useSession.ts';
import { ActionError } from '../children/ActionError.tsx';
import { carryOut } from '../children/carryOut.ts';
import { sheetsOf } from '../sheets/sheets.ts';
import { planFamilyStays } from './householdLeaves.ts';

export interface StaysButtonProps {
  readonly household: HouseholdId;
  readonly name: string;
}

export function StaysButton({ household, name }: StaysButtonProps) {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const papers = useDocuments(signedPaperType);
  const action = useAction(() =>
    carryOut(profile, (state) =>
      planFamilyStays(state, household, profile.moment.day, papers, sheetsOf(profile)),
    ),
  );
  return (
    <>
      <Button
        variant="ghost"
        aria-label={t`Annuler le départ du foyer ${name}`}
        isPending={action.isPending}
        onPress={() =>
          void action.run().then((done) => done && showToast({ message: t`Le départ est annulé.` }))
        }
      >
        {t`Annuler le départ`}
      </Button>
      <ActionError error={action.error} />
    </>
  );
}
