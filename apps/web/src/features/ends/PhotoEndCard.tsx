/** For direction: how long the photos published from now on stay. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { lastDayUnder, PHOTO_ENDS, type PhotoEnd } from '@cocon/domain';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Notice } from '../../design/Notice.tsx';
import { RadioCards } from '../../design/RadioCards.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { useToast } from '../../design/Toast.tsx';
import { dayWords } from '../../locales/dayWords.ts';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { photoEndOf, photoEndWrites } from './photoEnd.ts';

export function PhotoEndCard() {
  const { t, i18n } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const current = photoEndOf(profile);
  const [draft, setDraft] = useState<PhotoEnd>();
  const chosen = draft ?? current;
  const labels: Readonly<Record<PhotoEnd, string>> = {
    october: t`Le 31 octobre après l’année scolaire`,
    sixMonths: t`Six mois après la photo`,
    threeMonths: t`Trois mois après la photo`,
  };
  const today = profile.moment.day;
  const lastDay = (end: PhotoEnd) => dayWords(lastDayUnder(end, today), i18n.locale, 'date');
  const saving = useAction(async () => {
    await profile.enqueue({ writes: photoEndWrites(profile, chosen) });
    setDraft(undefined);
    showToast({ message: t`C’est noté pour les prochaines photos.`, tone: 'success' });
  });
  return (
    <Card title={t`La fin des photos`} region>
      <Stack gap={2}>
        <RadioCards
          label={t`Jusqu’à quand les photos restent`}
          description={t`Pour les photos à venir. Celles qui sont publiées gardent leur fin : elle se change album par album.`}
          options={PHOTO_ENDS.map((end) => ({
            value: end,
            label: labels[end],
            consequence: <Trans>Une photo d’aujourd’hui s’efface après le {lastDay(end)}.</Trans>,
          }))}
          value={chosen}
          onChange={setDraft}
        />
        {saving.error !== undefined && <Notice tone="danger">{saving.error}</Notice>}
        <Row>
          <Button
            variant="ghost"
            isDisabled={chosen === current}
            isPending={saving.isPending}
            onPress={() => void saving.run()}
          >
            {t`Appliquer cette fin`}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}
