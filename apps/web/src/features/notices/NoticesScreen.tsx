/** « Être prévenu »: on this phone, or by mail: a guardian turns it on, chooses when, reads how it stands, and ends it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { endNotices, type Notices } from '@cocon/client';
import type { MailNotice } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Skeleton } from '../../design/Skeleton.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { useToast } from '../../design/Toast.tsx';
import { Door } from '../../session/Door.tsx';
import { FamilyPage } from '../../session/FamilyPage.tsx';
import { ReadingFailed } from '../../session/ReadingFailed.tsx';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { NoticeForm } from './NoticeForm.tsx';
import { PhoneCard } from './PhoneCard.tsx';
import { useNotices } from './useNotices.ts';

export function NoticesScreen() {
  return (
    <Door role="household">
      <FamilyPage current="papers">
        <BeingTold />
      </FamilyPage>
    </Door>
  );
}

function BeingTold() {
  const { t } = useLingui();
  const { names } = useProfile();
  const { told, change, reading } = useNotices();
  const { establishment } = names;
  return (
    <Stack gap={3}>
      <PageHeader
        title={t`Être prévenu`}
        subtitle={t`Un mot quand il y a du nouveau à ${establishment}.`}
        pageTitle={t`Être prévenu`}
        back={{ href: '/papiers' }}
      />
      <ReadingFailed reading={reading} />
      {told === undefined ? (
        reading.error === undefined && <Skeleton shape="card" />
      ) : (
        <>
          {!told.mail.isOffered && told.phone.key === null && (
            <Notice>
              <Trans>Ici, Cocon ne prévient personne. Ouvrez-le quand vous voulez : tout y est.</Trans>
            </Notice>
          )}
          {told.phone.key !== null && (
            <PhoneCard
              phone={told.phone}
              serverKey={told.phone.key}
              onChange={(phone) => change({ phone })}
            />
          )}
          {told.mail.isOffered && <MailCard mail={told.mail.mail} onChange={(mail) => change({ mail })} />}
          {(told.mail.isOffered || told.phone.key !== null) && (
            <p>
              <Trans>Rien ne part si un appareil de votre foyer a déjà tout reçu.</Trans>
            </p>
          )}
        </>
      )}
    </Stack>
  );
}

function MailCard({
  mail,
  onChange,
}: {
  readonly mail: MailNotice | null;
  readonly onChange: (notices: Notices) => void;
}) {
  const { t } = useLingui();
  return (
    <>
      {mail && <Standing mail={mail} />}
      <Card title={t`Par courriel`} region>
        <Stack gap={2}>
          <NoticeForm key={mail?.address ?? ''} mail={mail} onDone={onChange} />
          {mail && <EndButton onDone={onChange} />}
          <p>
            <Trans>
              Le message dit qu’il y a du nouveau, et rien d’autre : ni prénom, ni texte, ni photo. Il passe
              par votre fournisseur de courriel.
            </Trans>
          </p>
          <p>
            <Trans>
              Notre serveur garde votre adresse, votre heure et votre langue tant que vous le voulez. Il les
              oublie dès que vous arrêtez.
            </Trans>
          </p>
        </Stack>
      </Card>
    </>
  );
}

function Standing({ mail: { address, state } }: { readonly mail: MailNotice }) {
  switch (state) {
    case 'waiting':
      return (
        <Notice>
          <Trans>
            Un lien est parti à {address}. Ouvrez-le pour confirmer ; d’ici là, rien d’autre n’y est envoyé.
          </Trans>
        </Notice>
      );
    case 'refused':
      return (
        <Notice tone="warning">
          <Trans>{address} ne reçoit pas nos messages. Vérifiez l’adresse, ou donnez-en une autre.</Trans>
        </Notice>
      );
    case 'on':
      return (
        <Notice tone="success">
          <Trans>C’est prêt : vous êtes prévenu à {address}.</Trans>
        </Notice>
      );
  }
}

function EndButton({ onDone }: { readonly onDone: (notices: Notices) => void }) {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const ending = useAction(async () => {
    onDone(await endNotices(profile));
    showToast({ message: t`Plus rien n’est envoyé, et l’adresse est oubliée.` });
  });
  return (
    <>
      {ending.error !== undefined && <Notice tone="danger">{ending.error}</Notice>}
      <Row>
        <Button variant="quiet" isPending={ending.isPending} onPress={() => void ending.run()}>
          <Trans>Ne plus être prévenu</Trans>
        </Button>
      </Row>
    </>
  );
}
