/**
 * Where pictures shared by another app arrive: a team goes on to publishing, which takes them; a closed device asks for
 * its code first, and they wait. Families do not publish: what came is dropped, and said.
 */
import { useEffect } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { EmptyState } from '../../design/EmptyState.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Skeleton } from '../../design/Skeleton.tsx';
import { Stack } from '../../design/Stack.tsx';
import { Door } from '../../session/Door.tsx';
import { FamilyPage } from '../../session/FamilyPage.tsx';
import { useProfile } from '../../session/useSession.ts';
import { dropShared } from '../../workers/sharedFiles.ts';

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
  useEffect(() => void navigate({ to: '/galerie/publier', replace: true }), [navigate]);
  return <Skeleton shape="card" />;
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
