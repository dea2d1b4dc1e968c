/**
 * Where photos and films shared by another app arrive: a team goes on to publishing, which takes them; a closed device
 * asks for its code first, and they wait. A share that failed, or waited too long, says why and what to do. Families do
 * not publish: what came is dropped, and said.
 */
import { useEffect, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { EmptyState } from '../../design/EmptyState.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Skeleton } from '../../design/Skeleton.tsx';
import { Stack } from '../../design/Stack.tsx';
import { Door } from '../../session/Door.tsx';
import { FamilyPage } from '../../session/FamilyPage.tsx';
import { useProfile } from '../../session/useSession.ts';
import { StaffPage } from '../../session/StaffPage.tsx';
import { dropShared, shareRefusals, waitingShared } from '../../workers/sharedFiles.ts';
import { sentenceOfShare, type ShareFault } from './shareSentences.ts';

export function SharedScreen() {
  return (
    <Door>
      <Arrived />
    </Door>
  );
}

function Arrived() {
  return useProfile().stored.role === 'household' ? <NotHere /> : <GoPublish />;
}

function GoPublish() {
  const navigate = useNavigate();
  const hash = useLocation({ select: (location) => location.hash });
  const refusal = shareRefusals.find((one) => one === hash);
  const [fault, setFault] = useState<ShareFault | undefined>(refusal);
  useEffect(() => {
    if (refusal !== undefined) return;
    void waitingShared(Date.now()).then((waiting) =>
      waiting === 'some'
        ? navigate({ to: '/galerie/publier', replace: true })
        : setFault(waiting === 'late' ? 'late' : 'nothing'),
    );
  }, [refusal, navigate]);
  return fault === undefined ? <Skeleton shape="card" /> : <NotArrived fault={fault} />;
}

function NotArrived({ fault }: { readonly fault: ShareFault }) {
  const { t, i18n } = useLingui();
  return (
    <StaffPage current="gallery" isOfRoom>
      <Stack gap={3}>
        <PageHeader title={t`Photos partagées`} />
        <EmptyState
          emblem="snail"
          title={t`Le partage n’est pas arrivé`}
          action={{ label: t`Publier des photos`, href: '/galerie/publier' }}
        >
          {i18n._(sentenceOfShare(fault))}
        </EmptyState>
      </Stack>
    </StaffPage>
  );
}

function NotHere() {
  const { t } = useLingui();
  useEffect(() => void dropShared(), []);
  return (
    <FamilyPage current="gallery">
      <Stack gap={3}>
        <PageHeader title={t`Photos partagées`} />
        <EmptyState
          emblem="snail"
          title={t`Ici, c’est l’équipe qui publie`}
          action={{ label: t`Voir la galerie`, href: '/galerie' }}
        >
          <Trans>Vos photos n’ont pas quitté ce téléphone, et Cocon n’en a rien gardé.</Trans>
        </EmptyState>
      </Stack>
    </FamilyPage>
  );
}
