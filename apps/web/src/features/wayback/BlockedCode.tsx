/** For direction, beside a guardian: ten wrong codes were tried with the card, and what to do about it. */
import { useEffect, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { liftWayBack, waysBack } from '@cocon/client';
import type { GuardianId, InvitationId } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useToast } from '../../design/Toast.tsx';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { hasWayBack } from './offer.ts';

export interface BlockedCodeProps {
  readonly guardian: GuardianId;
  readonly name: string;
}

export function BlockedCode({ guardian, name }: BlockedCodeProps) {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const [blocked, setBlocked] = useState<InvitationId>();
  const isAsked = hasWayBack(profile.state, guardian);
  const lifting = useAction(async (invitation: InvitationId) => {
    await liftWayBack(profile, invitation);
    setBlocked(undefined);
    showToast({ message: t`Le code de ${name} peut être essayé à nouveau.` });
  });
  useEffect(() => {
    if (!isAsked) return undefined;
    let isGone = false;
    waysBack(profile).then(
      (all) => {
        const { invitations } = profile.state;
        const own = all.find((one) => one.left === 0 && invitations[one.invitation]?.guardian === guardian);
        if (!isGone) setBlocked(own?.invitation);
      },
      () => undefined, // without network nothing can be lifted either
    );
    return () => {
      isGone = true;
    };
  }, [profile, guardian, isAsked]);
  if (!isAsked || blocked === undefined) return null;
  return (
    <Notice
      tone="warning"
      title={t`Son code est bloqué`}
      action={
        <Button variant="ghost" isPending={lifting.isPending} onPress={() => void lifting.run(blocked)}>
          <Trans>Débloquer son code</Trans>
        </Button>
      }
    >
      {lifting.error ?? (
        <Trans>
          Dix codes faux ont été essayés avec la carte de {name}. Si c’était bien {name}, débloquez. Sinon,
          faites une nouvelle carte : l’ancienne ne ramènera plus personne.
        </Trans>
      )}
    </Notice>
  );
}
