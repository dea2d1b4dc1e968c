/**
 * « Qui n'a pas eu de photo depuis deux semaines ? » Closed at first: parents pass by this screen. A tap on a child goes
 * to publishing with that child ticked. Nothing is said before this device knows the photos of two whole weeks.
 */
import { useEffect, useMemo, useState } from 'react';
import { Plural, useLingui } from '@lingui/react/macro';
import { fullName } from '@cocon/domain';
import { AppLink } from '../../design/AppLink.tsx';
import { Emblem } from '../../design/emblems/Emblem.tsx';
import { Fold } from '../../design/Fold.tsx';
import { dayWords } from '../../locales/dayWords.ts';
import type { BookChild } from '../../session/book.ts';
import { emblemOf } from '../../session/emblemOf.ts';
import { useProfile } from '../../session/useSession.ts';
import { useGallery } from '../gallery/useGallery.ts';
import { quietChild, quietList, quietWords } from './today.css.ts';
import { quietSince, withoutPhoto } from './withoutPhoto.ts';

export interface WithoutPhotoFoldProps {
  /** Those who are here today, of the group that is shown. */
  readonly items: readonly BookChild[];
}

export function WithoutPhotoFold({ items }: WithoutPhotoFoldProps) {
  const { t, i18n } = useLingui();
  const profile = useProfile();
  const days = useGallery();
  const [isOpen, setOpen] = useState(false);
  const { state, moment } = profile;
  const oldest = days.at(-1)?.day;
  const isKnown = !profile.hasOlder('medium') || (oldest !== undefined && oldest < quietSince(moment.day));
  const canAsk = !isKnown && profile.lastContact !== null;
  useEffect(() => {
    // Without network the question waits for another day.
    if (canAsk) void profile.loadOlder('medium').catch(() => undefined);
  }, [canAsk, oldest, profile]);
  const photos = useMemo(() => days.flatMap(({ albums }) => albums.flatMap((album) => album.photos)), [days]);
  if (!isKnown) return null;
  const quiet = withoutPhoto(state, moment, items, photos);
  if (quiet.length === 0) return null;
  const words = (last: string | undefined) => {
    if (last === undefined)
      return profile.hasOlder('medium') ? t`pas de photo récente` : t`pas encore de photo`;
    const when = dayWords(last, i18n.locale, 'weekday', moment.day.slice(0, 4));
    return t`dernière photo : ${when}`;
  };
  return (
    <Fold
      title={t`Qui n’a pas eu de photo depuis deux semaines ?`}
      summary={<Plural value={quiet.length} one="# enfant" other="# enfants" />}
      isOpen={isOpen}
      onOpenChange={setOpen}
    >
      <ul role="list" className={quietList} aria-label={t`Sans photo depuis deux semaines`}>
        {quiet.map(({ child, last }) => (
          <li key={child.id}>
            <AppLink href={`/galerie/publier#${child.id}`} className={quietChild}>
              <Emblem id={emblemOf(child)} />
              <span>
                <strong>{fullName(child.body)}</strong> <span className={quietWords}>{words(last)}</span>
              </span>
            </AppLink>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
