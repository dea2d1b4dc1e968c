/** What a child's parents said, in one sentence, with what staff can do about it. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Reach } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Emblem } from '../../design/emblems/Emblem.tsx';
import type { BookChild } from '../../session/book.ts';
import { emblemOf } from '../../session/emblemOf.ts';
import { allOf, type MediaCount } from './mediaCount.ts';
import { mediaWords } from './mediaWords.ts';
import { childWord, childWordActions, childWordText, soft } from './publish.css.ts';

export interface ChildWordProps {
  readonly child: BookChild;
  /** Null when the child narrows nothing any more. */
  readonly reach: Reach | null;
  /** Its parents said yes to photos, not to films. */
  readonly isForFilms: boolean;
  /** What it concerns. */
  readonly media: MediaCount;
  readonly total: number;
  /** It was said on which photos the child is. */
  readonly isAnswered: boolean;
  readonly onAsk: () => void;
  readonly onUntick: () => void;
  readonly onForget: () => void;
  /** Hides the child, on the first photo concerned. */
  readonly onMask?: () => void;
  /** Takes out the photos on which the child is. */
  readonly onRemovePhotos?: () => void;
}

export function ChildWord(props: ChildWordProps) {
  const {
    child,
    reach,
    isForFilms,
    media,
    total,
    isAnswered,
    onAsk,
    onUntick,
    onForget,
    onMask,
    onRemovePhotos,
  } = props;
  const { i18n } = useLingui();
  const name = child.shortName;
  const concerned = allOf(media);
  const words = mediaWords(i18n, media);
  return (
    <div className={childWord}>
      <Emblem id={emblemOf(child)} size={40} />
      <div className={childWordText}>
        <p>{isForFilms && reach === 'nobody' ? filmSentence(name) : sentence(name, reach)}</p>
        {reach !== null && reach !== 'nobody' && concerned > 0 && (
          <p className={soft}>
            <Plural
              value={concerned}
              one={`${words} ira à moins de familles.`}
              other={`${words} iront à moins de familles.`}
            />
          </p>
        )}
        <div className={childWordActions}>
          {total > 1 && (
            <Button variant="ghost" onPress={onAsk}>
              <Trans>Sur lesquelles voit-on {name} ?</Trans>
            </Button>
          )}
          {onMask && (
            <Button variant="ghost" icon="blur" onPress={onMask}>
              <Trans>Masquer {name}</Trans>
            </Button>
          )}
          {onRemovePhotos && (
            <Button variant="danger" onPress={onRemovePhotos}>
              <Removal media={media} words={words} />
            </Button>
          )}
          {reach === 'nobody' && !isAnswered && (
            <Button variant="ghost" onPress={onUntick}>
              <Trans>{name} n’y est pas</Trans>
            </Button>
          )}
          {isAnswered && reach !== 'nobody' && (
            <Button variant="quiet" onPress={onForget}>
              <Trans>Sur toutes, peut-être</Trans>
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

function Removal({ media, words }: { readonly media: MediaCount; readonly words: string }) {
  if (allOf(media) > 1) return <Trans>Retirer ces {words}</Trans>;
  return media.films === 1 ? <Trans>Retirer cette vidéo</Trans> : <Trans>Retirer cette photo</Trans>;
}

function filmSentence(name: string) {
  return (
    <Trans>
      <strong>{name}</strong> n’a pas d’accord pour les vidéos : retirez son nom, ou retirez les vidéos où on
      voit cet enfant.
    </Trans>
  );
}

function sentence(name: string, reach: Reach | null) {
  switch (reach) {
    case 'nobody':
      return (
        <Trans>
          <strong>{name}</strong> n’a pas d’accord : retirez son nom, masquez cet enfant, ou retirez les
          photos où on le voit.
        </Trans>
      );
    case 'ownFamily':
      return (
        <Trans>
          <strong>{name}</strong> : ses parents réservent son image à leur famille.
        </Trans>
      );
    case 'pictured':
      return (
        <Trans>
          <strong>{name}</strong> : ses parents montrent son image aux familles des enfants présents sur la
          même photo.
        </Trans>
      );
    case 'group':
      return (
        <Trans>
          <strong>{name}</strong> : ses parents montrent son image aux familles de son groupe.
        </Trans>
      );
    case 'establishment':
    case null:
      return (
        <Trans>
          <strong>{name}</strong> : vous avez dit sur quelles photos on voit cet enfant.
        </Trans>
      );
  }
}
