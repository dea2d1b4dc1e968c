/** A place's part of a family's first screen: the newest photos, own children first, and what waits for an answer. */
import { Trans, useLingui } from '@lingui/react/macro';
import { LinkButton } from '../../design/LinkButton.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Stack } from '../../design/Stack.tsx';
import { ofName } from '../../locales/ofName.ts';
import { bookChildren } from '../../session/book.ts';
import { useProfile } from '../../session/useSession.ts';
import { LatestPhotos } from '../gallery/LatestPhotos.tsx';
import { LATEST } from '../gallery/openLatest.ts';
import { FirstChoiceCard } from '../papers/FirstChoiceCard.tsx';
import { widenedOnPaper } from '../papers/ownWord.ts';
import { ChildCard } from './ChildCard.tsx';
import { LazyFamilyNotices } from './LazyFamilyNotices.tsx';

export function FamilyPart() {
  const { t, i18n } = useLingui();
  const profile = useProfile();
  const children = bookChildren(profile);
  const widened = children
    .filter((child) => widenedOnPaper(profile, child.id))
    .map(({ id, body }) => ({ id, ofChild: ofName(body.firstName, i18n.locale) }));
  return (
    <Stack gap={3}>
      {widened.map(({ id, ofChild }) => (
        <Notice
          key={id}
          tone="warning"
          title={t`L’image ${ofChild} : un papier dit plus que votre choix`}
          action={
            <LinkButton href={`/papiers/image/${id}`} variant="ghost">
              <Trans>Voir, ou retirer</Trans>
            </LinkButton>
          }
        >
          <Trans>
            La direction a enregistré une autorisation sur papier plus large que ce que vous aviez signé ici.
          </Trans>
        </Notice>
      ))}
      <LatestPhotos limit={LATEST} first={children.map(({ id }) => id)} />
      <FirstChoiceCard />
      <LazyFamilyNotices />
      {children.map((child) => (
        <ChildCard key={child.id} child={child} today={profile.moment.day} />
      ))}
    </Stack>
  );
}
