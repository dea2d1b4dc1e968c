/**
 * Entry cards for everyone who has none: made by sheets of eight, printed at once. A card that was handed out goes on
 * being good: it is made again only where asked for, and then says so. `/cartes?manquent=1` asks for it: a new card for
 * everyone who has not entered, whatever became of the former one.
 */
import { useEffect, useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useSearch } from '@tanstack/react-router';
import { issueCards, type Card as EntryCardOf, type CardRequest } from '@cocon/client';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Checkbox } from '../../design/Checkbox.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { EntryCardSheet } from './EntryCardSheet.tsx';
import { PrintArea, printArea } from '../../design/print/PrintArea.tsx';
import { ProgressCount } from '../../design/ProgressCount.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { bookHouseholds } from '../../session/teamBook.ts';
import { Door } from '../../session/Door.tsx';
import { StaffPage } from '../../session/StaffPage.tsx';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { ActionError } from '../children/ActionError.tsx';
import { LineList, Line } from '../../design/LineList.tsx';
import { Soft, Words } from '../../design/Words.tsx';
import { form } from '../children/children.css.ts';
import { NeedsNetwork } from '../children/NeedsNetwork.tsx';
import { entryOf } from './guardianEntry.ts';
import { mailedTo } from './MailedInvitationLine.tsx';
import { useMailedInvitations } from './useMailedInvitations.ts';

const SHEET = 8;
const AREA = 'entry-cards';

export function CardsScreen() {
  return (
    <Door role="direction">
      <StaffPage current="children">
        <Cards />
      </StaffPage>
    </Door>
  );
}

interface MadeCard {
  readonly card: EntryCardOf;
  readonly guardianName: string;
}

function Cards() {
  const { t } = useLingui();
  const profile = useProfile();
  const { state, names } = profile;
  const now = profile.session.now();
  const asked = useMailedInvitations();
  const [made, setMade] = useState<readonly MadeCard[]>([]);
  const [toMake, setToMake] = useState(0);
  const isForMissing =
    (useSearch({ strict: false }) as { readonly manquent?: unknown }).manquent !== undefined;
  const [remakes, setRemakes] = useState(isForMissing);
  const [printings, setPrintings] = useState(0);
  const outside = bookHouseholds(profile)
    .filter((home) => home.children.length > 0)
    .flatMap((home) =>
      home.guardians.map(({ id, name }) => ({
        guardian: id,
        household: home.id,
        guardianName: name,
        homeName: home.body.name,
        entry: entryOf(state, id, now).kind,
      })),
    )
    .filter((one) => one.entry !== 'entered' && one.guardianName !== '');
  const isMade = ({ guardian }: CardRequest) => made.some(({ card }) => card.guardian === guardian);
  const missing = outside.filter((one) => one.entry === 'none' && !isMade(one));
  // Who was invited by mail has no card that could be made again: it would end the invitation.
  const handedOut = outside.filter(
    (one) => one.entry === 'card' && !isMade(one) && mailedTo(state, asked, one.guardian) === undefined,
  );
  const wanted = remakes ? [...missing, ...handedOut] : missing;
  const action = useAction(async (requests: readonly CardRequest[]) => {
    setToMake(requests.length);
    for (let start = 0; start < requests.length; start += SHEET) {
      const part = requests.slice(start, start + SHEET);
      const cards = await issueCards(profile, part, window.location.origin);
      const nameOf = new Map(part.map(({ guardian, guardianName }) => [guardian, guardianName]));
      setMade((former) => [
        ...former,
        ...cards.map((card) => ({ card, guardianName: nameOf.get(card.guardian) ?? '' })),
      ]);
    }
  });
  // The sheets are printed once they are on the page.
  useEffect(() => {
    if (printings > 0) printArea(AREA);
  }, [printings]);

  async function print(): Promise<void> {
    if (wanted.length > 0) {
      const requests = wanted.map(({ guardian, household, guardianName }) => ({
        guardian,
        household,
        guardianName,
      }));
      if (!(await action.run(requests))) return;
      setRemakes(false);
    }
    setPrintings((count) => count + 1);
  }

  const handedOutCount = handedOut.length;
  const madeNow = action.isPending ? toMake - wanted.length : 0;
  if (outside.length === 0 && made.length === 0) {
    return (
      <>
        <PageHeader title={t`Cartes d’entrée`} back={{ href: '/enfants' }} />
        <EmptyState
          emblem="star"
          title={t`Aucune carte à faire`}
          action={{ label: t`Voir les enfants`, href: '/enfants' }}
        >
          <Trans>Tous les responsables des foyers sont entrés, ou il n’y en a pas encore.</Trans>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t`Cartes d’entrée`}
        back={{ href: '/enfants' }}
        subtitle={
          <Plural
            value={missing.length}
            _0="Tous ceux qui ne sont pas entrés ont une carte."
            one="# responsable n’a pas encore de carte."
            other="# responsables n’ont pas encore de carte."
          />
        }
      />
      <div className={form}>
        <Stack gap={3}>
          <NeedsNetwork />
          <Card>
            <p>
              <Trans>
                Une carte par personne, huit par page à découper. Chacune sert une fois et vaut quatorze
                jours. Donnez-la en main propre : elle ouvre les photos de l’enfant.
              </Trans>
            </p>
            {handedOut.length > 0 && (
              <Checkbox
                isSelected={remakes}
                onChange={setRemakes}
                description={t`Les cartes déjà données ne marcheront plus.`}
              >
                <Plural
                  value={handedOutCount}
                  one="Refaire aussi # carte pas encore utilisée"
                  other="Refaire aussi # cartes pas encore utilisées"
                />
              </Checkbox>
            )}
            {action.isPending && (
              <ProgressCount label={t`Les cartes se préparent`} done={madeNow} total={toMake} unit="cards" />
            )}
            <ActionError error={action.error} />
            <Row>
              <Button
                size="large"
                icon="print"
                isPending={action.isPending}
                isDisabled={wanted.length === 0 && made.length === 0}
                onPress={() => void print()}
              >
                {isForMissing ? t`Imprimer les cartes qui manquent` : t`Imprimer toutes les cartes`}
              </Button>
            </Row>
            {made.length > 0 && !action.isPending && (
              <p role="status">
                <Plural
                  value={made.length}
                  one="# carte est prête sur cette page. En la quittant, elle disparaît : imprimez d’abord."
                  other="# cartes sont prêtes sur cette page. En la quittant, elles disparaissent : imprimez d’abord."
                />
              </p>
            )}
          </Card>
          {wanted.length > 0 && (
            <Card title={t`Pour qui`}>
              <LineList>
                {wanted.map(({ guardian, guardianName, homeName }) => (
                  <Line key={guardian}>
                    <Words>
                      <span>{guardianName}</span>
                      <Soft>
                        <Trans>Foyer {homeName}</Trans>
                      </Soft>
                    </Words>
                  </Line>
                ))}
              </LineList>
            </Card>
          )}
        </Stack>
      </div>
      <PrintArea id={AREA} format="A4">
        <EntryCardSheet
          cards={made.map(({ card, guardianName }) => ({
            guardianName,
            establishmentName: names.establishment,
            link: card.link,
          }))}
        />
      </PrintArea>
    </>
  );
}
