/** The child leaves: the last day here, and until when its homes go on reading (17). */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { fullName, signedPaperType } from '@cocon/domain';
import type { LocalDay } from '@cocon/protocol';
import { AlertDialog } from '../../design/AlertDialog.tsx';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { useToast } from '../../design/Toast.tsx';
import { ofName } from '../../locales/ofName.ts';
import { useDocuments, useProfile } from '../../session/useSession.ts';
import type { BookHousehold } from '../../session/teamBook.ts';
import { papersOfLeaving } from '../consents-record/signedPapers.ts';
import { HouseholdLeavesButton } from '../leaving/HouseholdLeavesButton.tsx';
import { HouseholdLeavesDialog } from '../leaving/HouseholdLeavesDialog.tsx';
import { sheetOfLeaving, sheetsOf } from '../sheets/sheets.ts';
import { carryOut } from './carryOut.ts';
import type { ChildCardProps } from './childCardProps.ts';
import { useDayWords } from './useDayWords.ts';
import { LEAST_READING, proposedReadingDay, sayLeaving } from './leaving.ts';

export function LeavingCard({ child, households }: ChildCardProps) {
  const { t, i18n } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const papers = useDocuments(signedPaperType);
  const words = useDayWords();
  const today = profile.moment.day;
  const [isOpen, setOpen] = useState(false);
  const [lastDay, setLastDay] = useState<string>(today);
  const [reading, setReading] = useState<string>();
  const [family, setFamily] = useState<BookHousehold>();
  const childName = fullName(child.body);
  const ofChild = ofName(childName, i18n.locale);
  const last = (lastDay === '' ? today : lastDay) as LocalDay;
  const readingDay = (
    reading === undefined || reading === '' ? proposedReadingDay(last) : reading
  ) as LocalDay;
  const leastDays = LEAST_READING;
  const enrolment = profile.state.children[child.id]?.enrolments.at(-1);
  const planned = enrolment?.to ? words.day(enrolment.to) : undefined;
  const [lastSaid, readingSaid] = [words.day(last), words.day(readingDay)];

  async function leave(): Promise<void> {
    await carryOut(profile, (state) => {
      const ofPapers = papersOfLeaving(papers, state, { children: [child.id], readingDay, today });
      const ofSheet = sheetOfLeaving(sheetsOf(profile).get(child.id), state, { today, lastDay: last });
      return {
        sayings: sayLeaving(state, child.id, { today, lastDay: last, readingDay }),
        writes: [...ofPapers.writes, ...ofSheet.writes],
        deletions: [...ofPapers.deletions, ...ofSheet.deletions],
      };
    });
    showToast({ message: t`Le départ ${ofChild} est noté.` });
  }

  return (
    <Card title={t`Départ`} region>
      {planned === undefined ? (
        <p>
          <Trans>Quand l’enfant quitte l’établissement, plus rien de nouveau ne part à ses foyers.</Trans>
        </p>
      ) : (
        <p>
          <Trans>Dernier jour prévu : {planned}.</Trans>
        </p>
      )}
      <Row>
        <Button variant="danger" onPress={() => setOpen(true)}>
          {t`Noter son départ`}
        </Button>
        {households
          .filter(({ id }) => child.homes.includes(id))
          .map((home) => (
            <HouseholdLeavesButton key={home.id} home={home} onPress={() => setFamily(home)} />
          ))}
      </Row>
      <AlertDialog
        title={t`Le départ ${ofChild}`}
        isOpen={isOpen}
        onOpenChange={setOpen}
        confirmLabel={t`Noter le départ`}
        onConfirm={leave}
        gone={
          <Trans>
            Après le {lastSaid}, {childName} n’est plus dans son groupe : ses foyers ne reçoivent plus rien de
            nouveau. Ils gardent l’accès à ce qu’ils ont reçu jusqu’au {readingSaid}, puis plus rien. L’image
            de ses papiers signés s’efface alors aussi ; sa fiche d’allergies s’efface dès son départ.
          </Trans>
        }
        canUndo={t`D’ici là, vous pouvez changer ces dates.`}
      >
        <Stack gap={2}>
          <TextField label={t`Dernier jour ici`} type="date" value={lastDay} onChange={setLastDay} />
          <TextField
            label={t`Dernier jour de lecture`}
            type="date"
            min={last}
            value={readingDay}
            onChange={setReading}
            description={t`Proposé : la fin de ses photos, et ${leastDays} jours au moins.`}
          />
        </Stack>
      </AlertDialog>
      {family && <HouseholdLeavesDialog home={family} noted={null} onClose={() => setFamily(undefined)} />}
    </Card>
  );
}
