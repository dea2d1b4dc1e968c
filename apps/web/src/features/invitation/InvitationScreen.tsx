/**
 * Where the link of an invitation by mail leads: the code that was given by hand, « Entrer », and in. The address holds an
 * id that opens nothing, so it stays. Before anything is typed the page says whether the invitation still stands.
 */
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useParams } from '@tanstack/react-router';
import { invitationStanding, type InvitationStanding, type Profile } from '@cocon/client';
import { InvitationId, invitationLink } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Skeleton } from '../../design/Skeleton.tsx';
import { Stack } from '../../design/Stack.tsx';
import { withCatalogues } from '../../locales/catalogues.ts';
import { clientDependencies, device, showNew } from '../../session/session.ts';
import { useAction } from '../../session/useAction.ts';
import { PublicFrame } from '../../shell/PublicFrame.tsx';
import { cluesHere, whereOpened } from '../phone/whereOpened.ts';
import { loadFamilyToday } from '../today/familyScreen.ts';
import { InvitationForm } from './InvitationForm.tsx';

/** Only some phones ask for it. */
const BeforeEntering = lazy(async () => {
  const module = await withCatalogues(['phone'], () => import('../phone/BeforeEntering.tsx'));
  return { default: module.BeforeEntering };
});

const NEVER: InvitationStanding = { state: 'none', displayName: '' };

export function InvitationScreen() {
  const { invitation } = useParams({ from: '/invitation/$invitation' });
  const read = InvitationId.safeParse(invitation);
  const [where, setWhere] = useState(() => whereOpened(cluesHere()));
  return (
    <PublicFrame>
      {read.success && where.kind !== 'here' ? (
        <Suspense fallback={<Skeleton shape="card" />}>
          <BeforeEntering
            where={where}
            link={invitationLink(window.location.origin, read.data)}
            by="mail"
            onGoOn={() => setWhere({ kind: 'here' })}
          />
        </Suspense>
      ) : (
        <Invited key={invitation} invitation={read.success ? read.data : undefined} />
      )}
    </PublicFrame>
  );
}

function Invited({ invitation }: { readonly invitation: InvitationId | undefined }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [standing, setStanding] = useState<InvitationStanding>();
  async function goIn(profile: Profile): Promise<void> {
    await showNew(profile);
    await navigate({ to: '/', replace: true });
  }
  const asking = useAction(async () => {
    if (invitation === undefined) return setStanding(NEVER);
    // An invitation that served on this very phone opens it again, also where the answer to « Entrer » was lost.
    const entered = await device.enteredBy('', invitation);
    if (entered) return goIn(entered);
    setStanding(await invitationStanding(invitation, clientDependencies));
    // What comes behind « Entrer » is fetched while the code is typed.
    void Promise.all([loadFamilyToday(), import('../today/HomeScreen.tsx')]).catch(() => undefined);
  });
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void asking.run();
  });
  const house = standing?.displayName ?? '';
  return (
    <Stack gap={3}>
      <PageHeader
        title={house === '' ? t`Votre invitation` : t`${house} vous invite`}
        {...(standing?.state === 'open'
          ? { subtitle: t`Tapez le code que l’équipe vous a donné. Il n’est pas dans le courriel.` }
          : {})}
      />
      {asking.error !== undefined && (
        <Notice
          tone="danger"
          action={
            <Button variant="ghost" onPress={() => void asking.run()}>
              <Trans>Réessayer</Trans>
            </Button>
          }
        >
          {asking.error}
        </Notice>
      )}
      {standing === undefined && asking.error === undefined && <Skeleton shape="card" />}
      {standing?.state === 'open' && invitation !== undefined && (
        <InvitationForm invitation={invitation} onIn={goIn} onOver={() => void asking.run()} />
      )}
      {standing !== undefined && standing.state !== 'open' && <Over state={standing.state} />}
    </Stack>
  );
}

function Over({ state }: Pick<InvitationStanding, 'state'>) {
  switch (state) {
    case 'used':
      return (
        <Notice tone="warning">
          <Trans>
            Cette invitation a déjà servi. Sur le téléphone qui est entré, ouvrez Cocon depuis l’écran
            d’accueil. Si ce n’est pas vous, prévenez la direction : elle l’arrête et vous en donne une autre.
          </Trans>
        </Notice>
      );
    case 'over':
      return (
        <Notice tone="warning">
          <Trans>Cette invitation n’est plus valable. Demandez-en une autre à la direction.</Trans>
        </Notice>
      );
    case 'none':
    case 'open':
      return (
        <Notice tone="warning">
          <Trans>
            Ce lien n’est pas celui d’une invitation : il manque peut-être la fin. Ouvrez-le depuis le
            courriel, ou demandez-en un autre à la direction.
          </Trans>
        </Notice>
      );
  }
}
