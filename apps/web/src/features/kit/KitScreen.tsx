/**
 * Leaving the old group: the day it closes, the poster for the door, the letter to the families, the last message, and
 * the word that it is done. Everything is made here from the house's name and address; nothing of it is a secret.
 */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { houseType } from '@cocon/domain';
import { LocalDay } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { PrintArea, printArea } from '../../design/print/PrintArea.tsx';
import { Columns, Row, Stack, Ways } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { formatLocales } from '../../locales/locale.ts';
import { useLocaleChoice } from '../../locales/LocaleProvider.tsx';
import { Door } from '../../session/Door.tsx';
import { StaffPage } from '../../session/StaffPage.tsx';
import { useDocuments, useProfile } from '../../session/useSession.ts';
import { closingDay, CLOSING_DAY_NOTE, GROUP_CLOSED_NOTE } from './closingDay.ts';
import { KitLetter } from './KitLetter.tsx';
import type { KitPaperProps } from './kitPaperProps.ts';
import { KitPoster } from './KitPoster.tsx';
import { LastMessage } from './LastMessage.tsx';

const POSTER = 'kit-affiche';
const LETTER = 'kit-lettre';

export function KitScreen() {
  return (
    <Door role="direction">
      <StaffPage current="direction">
        <Kit />
      </StaffPage>
    </Door>
  );
}

function Kit() {
  const { t } = useLingui();
  const { locale } = useLocaleChoice();
  const profile = useProfile();
  const [house] = useDocuments(houseType);
  const today = profile.moment.day;
  const day = closingDay(profile.note(CLOSING_DAY_NOTE), today);
  const [typed, setTyped] = useState<string>();
  const isToCome = (text: string) => LocalDay.safeParse(text).success && text >= today;
  const isClosed = profile.note(GROUP_CLOSED_NOTE) !== undefined;
  const paper: KitPaperProps = {
    establishmentName: house?.body.name ?? profile.names.establishment,
    origin: window.location.origin,
    closesOn: new Date(`${day}T00:00:00Z`).toLocaleDateString(formatLocales[locale], {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    }),
  };

  function choose(text: string): void {
    setTyped(text);
    if (isToCome(text)) void profile.keepNote(CLOSING_DAY_NOTE, text);
  }

  return (
    <Stack gap={3}>
      <PageHeader
        title={t`Quitter WhatsApp`}
        subtitle={t`De quoi prévenir les familles, prêt à imprimer et à coller.`}
        back={{ href: '/direction' }}
      />
      {isClosed && (
        <Notice
          tone="success"
          action={
            <Button variant="ghost" onPress={() => void profile.keepNote(GROUP_CLOSED_NOTE, null)}>
              {t`Pas encore`}
            </Button>
          }
        >
          <Trans>L’ancien groupe est fermé. Plus aucune photo n’y passe.</Trans>
        </Notice>
      )}
      <Columns min={340} gap={3}>
        <Stack gap={3}>
          <Card title={t`Le jour où le groupe ferme`} region>
            <TextField
              label={t`Dernier jour du groupe`}
              type="date"
              value={typed ?? day}
              onChange={choose}
              errorMessage={
                typed === undefined || isToCome(typed) ? undefined : t`Choisissez un jour à venir.`
              }
              description={t`Il est écrit sur l’affiche, dans la lettre et dans le message.`}
            />
          </Card>
          <Card title={t`À imprimer`} region>
            <p>
              <Trans>
                L’affiche va sur la porte, la lettre dans chaque casier. Ni l’une ni l’autre n’ouvre quoi que
                ce soit : les familles entrent par leur carte.
              </Trans>
            </p>
            <Ways>
              <Button icon="print" onPress={() => printArea(POSTER)}>
                {t`Imprimer l’affiche`}
              </Button>
              <Button icon="print" variant="ghost" onPress={() => printArea(LETTER)}>
                {t`Imprimer la lettre`}
              </Button>
            </Ways>
          </Card>
        </Stack>
        <Stack gap={3}>
          <LastMessage {...paper} />
          {!isClosed && (
            <Card title={t`Quand c’est fait`} region>
              <p>
                <Trans>
                  Retirez tout le monde du groupe, puis supprimez-le : un groupe qui reste ouvert continue de
                  servir.
                </Trans>
              </p>
              <Row>
                <Button
                  icon="check"
                  variant="ghost"
                  onPress={() => void profile.keepNote(GROUP_CLOSED_NOTE, today)}
                >
                  {t`Le groupe est fermé`}
                </Button>
              </Row>
            </Card>
          )}
        </Stack>
      </Columns>
      <PrintArea id={POSTER} format="A4">
        <KitPoster {...paper} />
      </PrintArea>
      <PrintArea id={LETTER} format="A4">
        <KitLetter {...paper} />
      </PrintArea>
    </Stack>
  );
}
