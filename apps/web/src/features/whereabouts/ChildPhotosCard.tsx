/** One child's photos: how many and in which albums, who can see them, until when. */
import { useMemo } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { photoType, postType } from '@cocon/domain';
import type { Accord } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { useAction } from '../../session/useAction.ts';
import type { BookChild } from '../../session/book.ts';
import { useDocuments, useProfile } from '../../session/useSession.ts';
import { dayWords } from '../../locales/dayWords.ts';
import { ofName } from '../../locales/ofName.ts';
import { wordOf } from '../papers/ownWord.ts';
import { useReachNames } from '../papers/reachNames.ts';
import { ErasureAsked } from './ErasureAsked.tsx';
import { whereabouts } from './whereabouts.ts';

export interface ChildPhotosCardProps {
  readonly child: BookChild;
  /** As the server counts it; undefined while it cannot be asked. */
  readonly accord: Accord | undefined;
}

export function ChildPhotosCard({ child, accord }: ChildPhotosCardProps) {
  const { t, i18n } = useLingui();
  const profile = useProfile();
  const reachNames = useReachNames();
  const photos = useDocuments(photoType);
  const posts = useDocuments(postType);
  const { zone } = profile.state.settings;
  const found = useMemo(() => whereabouts(photos, child.id, zone), [photos, child.id, zone]);
  const titles = new Map(posts.map(({ id, body }) => [id as string, body.title]));
  const counting = useAction(async () => {
    while (await profile.loadOlder('medium'));
    while (await profile.loadOlder('post'));
  });
  const { firstName } = child.body;
  const ofChild = ofName(firstName, i18n.locale);
  const word = wordOf(profile, child.id);
  const reach = word && reachNames[word.terms.purposes.image].label;

  return (
    <Card title={firstName} region>
      <Stack gap={1}>
        <p>
          <Plural value={found.photos} _0="Aucune photo ici pour l’instant." one="# photo" other="# photos" />{' '}
          {found.photos > 0 && (
            <Plural value={found.albums.length} one="dans # album" other="dans # albums" />
          )}
        </p>
        {found.albums.length > 0 && (
          <details>
            <summary>
              <Trans>Album par album</Trans>
            </summary>
            <ul>
              {found.albums.map(({ post, day, photos: count }) => (
                <li key={post}>
                  {titles.get(post) || t`Sans titre`}, {dayWords(day, i18n.locale, 'date')} :{' '}
                  <Plural value={count} one="# photo" other="# photos" />
                </li>
              ))}
            </ul>
          </details>
        )}
        {profile.hasOlder('medium') && (
          <Row>
            <Button variant="quiet" isPending={counting.isPending} onPress={() => void counting.run()}>
              <Trans>Compter aussi les plus anciennes</Trans>
            </Button>
          </Row>
        )}
        {counting.error !== undefined && <p>{counting.error}</p>}
        <p>
          {reach === undefined ? (
            <Trans>Vous n’avez pas encore choisi qui peut voir {firstName}.</Trans>
          ) : (
            <Trans>Votre choix : « {reach} ».</Trans>
          )}
          {accord !== undefined && accord.counted > 0 && (
            <>
              {' '}
              <Plural
                value={accord.given}
                one={`# accord sur ${accord.counted}.`}
                other={`# accords sur ${accord.counted}.`}
              />
            </>
          )}
        </p>
        {accord !== undefined && (
          <p>
            <Plural
              value={accord.homes}
              _0={`Une nouvelle photo ${ofChild} n’irait à aucune famille.`}
              one={`Une nouvelle photo où ${firstName} est sans autre enfant va à un foyer, et à l’équipe.`}
              other={`Une nouvelle photo où ${firstName} est sans autre enfant va à # foyers, et à l’équipe.`}
            />
          </p>
        )}
        {found.ends.map(({ lastDay, photos: count }) => (
          <p key={lastDay ?? 'none'}>
            {lastDay === null ? (
              <Plural value={count} one="# photo sans date de fin." other="# photos sans date de fin." />
            ) : (
              <Plural
                value={count}
                one={`# photo s’efface après le ${dayWords(lastDay, i18n.locale, 'date')}.`}
                other={`# photos s’effacent après le ${dayWords(lastDay, i18n.locale, 'date')}.`}
              />
            )}
          </p>
        ))}
        <ErasureAsked child={child} />
      </Stack>
    </Card>
  );
}
