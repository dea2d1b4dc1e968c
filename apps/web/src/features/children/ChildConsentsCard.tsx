/** How far the child's image may go today, and the latest word of each guardian who counts. */
import { Trans, useLingui } from '@lingui/react/macro';
import { latestWords, reachToPublish, reachToShow, type Word } from '@cocon/protocol';
import { Card } from '../../design/Card.tsx';
import { LinkButton } from '../../design/LinkButton.tsx';
import { Row } from '../../design/Stack.tsx';
import { Tag } from '../../design/Tag.tsx';
import { useProfile } from '../../session/useSession.ts';
import { ConsentPaper } from '../consents-record/ConsentPaper.tsx';
import { FormerPapers } from '../consents-record/FormerPapers.tsx';
import { useReachName } from '../consents-record/reachNames.ts';
import type { ChildCardProps } from './childCardProps.ts';
import { LineList, Line } from '../../design/LineList.tsx';
import { Name, Soft, Words } from '../../design/Words.tsx';
import { ImageWords } from './ImageMark.tsx';
import { imageStanding } from './imageStanding.ts';
import { useDayWords } from './useDayWords.ts';

export function ChildConsentsCard({ child, households }: ChildCardProps) {
  const { t } = useLingui();
  const { state, moment } = useProfile();
  const reachName = useReachName();
  const days = useDayWords();
  const publish = reachToPublish(state, child.id, 'photo', moment);
  const film = reachToPublish(state, child.id, 'film', moment);
  const shown = reachToShow(state, child.id, 'photo', moment);
  const names = new Map(
    households.flatMap((home) => home.guardians.map(({ id, name }) => [id, name] as const)),
  );
  const spoken = latestWords(state, child.id, moment);
  const shownReach = reachName(shown);

  function said(word: Word | undefined) {
    if (!word) return <Trans>Rien encore</Trans>;
    const reach = reachName(word.terms.purposes.image);
    const end = days.day(word.terms.to);
    const films = word.terms.purposes.film ? t`, vidéos aussi` : '';
    const isOver = word.terms.to < moment.day;
    if (isOver)
      return (
        <Trans>
          {reach}
          {films} · terminé depuis le {end}
        </Trans>
      );
    return word.means === 'paper' ? (
      <Trans>
        {reach}
        {films} · sur papier, jusqu’au {end}
      </Trans>
    ) : (
      <Trans>
        {reach}
        {films} · signé sur son téléphone, jusqu’au {end}
      </Trans>
    );
  }

  return (
    <Card
      title={t`Son image`}
      region
      actions={
        <LinkButton icon="sign" href={`/autorisations?child=${child.id}`}>
          {t`Noter une autorisation`}
        </LinkButton>
      }
    >
      <Row gap={1}>
        <Tag tone={publish === 'nobody' ? 'sun' : 'leaf'}>
          <ImageWords standing={imageStanding(state, child.id, moment)} />
        </Tag>
        {publish !== 'nobody' && <Tag>{film === 'nobody' ? t`Sans vidéo` : t`Vidéos aussi`}</Tag>}
      </Row>
      {publish === 'nobody' && shown !== 'nobody' && (
        <p>
          <Trans>Rien de nouveau ne part. Ce qui est déjà publié reste visible ({shownReach}).</Trans>
        </p>
      )}
      {spoken.length === 0 ? (
        <p>
          <Trans>Personne ne décide encore de son image : choisissez qui, sur cette page.</Trans>
        </p>
      ) : (
        <LineList>
          {spoken.map(({ guardian, word }) => (
            <Line key={guardian}>
              <Words>
                <Name>{names.get(guardian) ?? t`Responsable parti`}</Name>
                <Soft>{said(word)}</Soft>
              </Words>
              {word?.means === 'paper' && <ConsentPaper terms={word.terms} />}
            </Line>
          ))}
        </LineList>
      )}
      <FormerPapers child={child.id} />
    </Card>
  );
}
