/**
 * A family's first screen: all children of all its places in one scroll, the place in front first. It paints at once what
 * this device holds of that place; the others follow as they open, each under its name.
 */
import { useEffect } from 'react';
import { useLingui } from '@lingui/react/macro';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Stack } from '../../design/Stack.tsx';
import { bookChildren } from '../../session/book.ts';
import { FamilyPage } from '../../session/FamilyPage.tsx';
import { placesBeside } from '../../session/familyPlaces.ts';
import { openBeside, openProfiles } from '../../session/session.ts';
import { useProfile, useSession } from '../../session/useSession.ts';
import { formatLocales } from '../../locales/locale.ts';
import { useLocaleChoice } from '../../locales/LocaleProvider.tsx';
import { ofNames } from '../../locales/ofName.ts';
import { FamilyPart } from './FamilyPart.tsx';
import { PlacePart } from './PlacePart.tsx';

export function FamilyToday() {
  const { t } = useLingui();
  const { locale } = useLocaleChoice();
  const profile = useProfile();
  const session = useSession();
  const isOneOfSeveral = session.kind === 'open' && placesBeside(profile.stored, session.profiles).length > 0;
  const places = openProfiles();
  useEffect(() => void openBeside(), [profile]);
  const firstNames = places.flatMap((place) => bookChildren(place).map(({ body }) => body.firstName));
  const ofThem = ofNames([...new Set(firstNames)], locale);
  const today = new Date(profile.session.now()).toLocaleDateString(formatLocales[locale], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  const { establishment } = profile.names;
  return (
    <FamilyPage current="today">
      <Stack gap={3}>
        <PageHeader
          title={firstNames.length === 0 ? establishment : t`La journée ${ofThem}`}
          pageTitle={t`Aujourd’hui`}
          subtitle={isOneOfSeveral ? today : `${establishment} · ${today}`}
        />
        {!isOneOfSeveral && <FamilyPart />}
        {isOneOfSeveral &&
          places.map((place) => (
            <PlacePart key={place.stored.id} profile={place} isFront={place === profile} />
          ))}
      </Stack>
    </FamilyPage>
  );
}
