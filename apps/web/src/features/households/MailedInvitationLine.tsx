/**
 * For direction, beside a guardian who was invited by mail: what became of the mail, sending it again, ending it. The code
 * is shown once, here, to be given by hand or by telephone.
 */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { endInvitation, mailAgain, type NewMailedInvitation } from '@cocon/client';
import type { GuardianId, HouseholdId, MailedInvitation, RegisterState } from '@cocon/protocol';
import { AlertDialog } from '../../design/AlertDialog.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Row } from '../../design/Stack.tsx';
import { useToast } from '../../design/Toast.tsx';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { ActionError } from '../children/ActionError.tsx';
import { Soft } from '../../design/Words.tsx';
import { useDayWords } from '../children/useDayWords.ts';
import type { InvitedGuardian } from './InviteByMailDialog.tsx';
import { ShownCode } from './ShownCode.tsx';
import type { AskedMailed } from './useMailedInvitations.ts';

export interface MailedInvitationLineProps {
  readonly guardian: InvitedGuardian;
  readonly household: HouseholdId;
  readonly zone: string;
  readonly asked: AskedMailed;
  readonly made: NewMailedInvitation | undefined;
}

export function MailedInvitationLine({ guardian, household, zone, asked, made }: MailedInvitationLineProps) {
  const { state } = useProfile();
  const mailed = mailedTo(state, asked, guardian.id);
  const isGood = made && state.invitations[made.invitation]?.status === 'open';
  return (
    <>
      {mailed && <Sent mailed={mailed} household={household} zone={zone} asked={asked} />}
      {isGood && <ShownCode name={guardian.name} made={made} zone={zone} />}
    </>
  );
}

/** The invitation of a guardian that went out by mail and is still open. */
export const mailedTo = (
  state: RegisterState,
  { mailed }: AskedMailed,
  guardian: GuardianId,
): MailedInvitation | undefined =>
  mailed?.mailed.find(({ invitation }) => {
    const found = state.invitations[invitation];
    return found?.status === 'open' && found.guardian === guardian;
  });

function Sent({
  mailed: { invitation, address, state, at },
  household,
  zone,
  asked,
}: {
  readonly mailed: MailedInvitation;
  readonly household: HouseholdId;
  readonly zone: string;
  readonly asked: AskedMailed;
}) {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const days = useDayWords();
  const [isEnding, setEnding] = useState(false);
  const day = days.instant(at, zone);
  const again = useAction(async () => {
    asked.setMailed(await mailAgain(profile, invitation));
    showToast({ message: t`Le courriel repart à ${address}.` });
  });
  return (
    <>
      {state === 'failed' ? (
        <Notice tone="warning" title={t`Le courriel n’est pas arrivé`}>
          <Trans>
            {address} ne reçoit pas nos messages. Vérifiez l’adresse et changez-la, ou donnez une carte.
          </Trans>
        </Notice>
      ) : (
        <Soft as="p">
          {state === 'sent' ? (
            <Trans>
              Invitation par courriel le {day} à {address}. Il faut aussi le code, donné de la main à la main
              ou par téléphone.
            </Trans>
          ) : (
            <Trans>Le courriel part à {address}…</Trans>
          )}
        </Soft>
      )}
      <ActionError error={again.error} />
      <Row>
        <Button variant="ghost" icon="refresh" isPending={again.isPending} onPress={() => void again.run()}>
          {t`Envoyer de nouveau`}
        </Button>
        <Button variant="quiet" onPress={() => setEnding(true)}>
          {t`Arrêter cette invitation`}
        </Button>
      </Row>
      <AlertDialog
        title={t`Arrêter cette invitation`}
        isOpen={isEnding}
        onOpenChange={setEnding}
        confirmLabel={t`Arrêter`}
        onConfirm={async () => {
          await endInvitation(profile, household, invitation);
          await asked.ask();
        }}
        gone={<Trans>Le lien et le code n’ouvrent plus rien, et l’adresse est oubliée.</Trans>}
        canUndo={t`Vous pourrez inviter de nouveau.`}
      />
    </>
  );
}
