/**
 * The photos picked, each as soon as it is prepared, with the way to take one out. Each has its place from the moment it is
 * picked, a refused one too: what stands below are children to tick, and a thumb is on its way to one of them.
 */
import { memo } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { BookChild } from '../../session/book.ts';
import { Emblem } from '../../design/emblems/Emblem.tsx';
import { Icon } from '../../design/icons/Icon.tsx';
import { emblemOf } from '../../session/emblemOf.ts';
import { FilmBadge } from '../gallery/FilmBadge.tsx';
import type { Picked } from './pickedPhotos.ts';
import {
  pickedCross,
  pickedGrid,
  pickedItem,
  pickedMarks,
  pickedMask,
  pickedPhoto,
  pickedRefused,
  pickedRemove,
  pickedWaiting,
} from './publish.css.ts';
import type { Marks } from './subjects.ts';

/** `onRemove` and `onMask` stay the same functions: of three hundred photos, only the one that changed is drawn again. */
export interface PickedGridProps {
  readonly photos: readonly Picked[];
  /** Children of whom it was said on which photos they are. */
  readonly subjects: readonly BookChild[];
  readonly marks: Marks;
  readonly onRemove: (key: string) => void;
  readonly onMask: (key: string) => void;
}

const nobody: readonly BookChild[] = [];

export function PickedGrid(props: PickedGridProps) {
  const { photos, subjects, marks, onRemove, onMask } = props;
  const { t } = useLingui();
  if (photos.every(({ state }) => state.kind === 'refused')) return null;
  let position = 0;
  return (
    <ul role="list" className={pickedGrid} aria-label={t`Prêtes à partir`}>
      {photos.map(({ key, name, state }) => {
        if (state.kind === 'refused') return <RefusedTile key={key} name={name} />;
        const seen = subjects.filter(({ id }) => marks.seenOn.get(id)?.has(key));
        position += 1;
        return (
          <PickedTile
            key={key}
            id={key}
            state={state}
            position={position}
            seen={seen.length === 0 ? nobody : seen}
            onRemove={onRemove}
            onMask={onMask}
          />
        );
      })}
    </ul>
  );
}

/** The sentence, and what to do, stand where « Publier » does. */
function RefusedTile({ name }: { readonly name: string }) {
  const { t } = useLingui();
  return (
    <li className={pickedItem}>
      <span className={pickedRefused} role="img" aria-label={t`${name} ne peut pas partir`}>
        <Icon name="warning" size={28} />
      </span>
    </li>
  );
}

interface PickedTileProps extends Pick<PickedGridProps, 'onRemove' | 'onMask'> {
  readonly id: string;
  readonly state: Picked['state'];
  readonly position: number;
  readonly seen: readonly BookChild[];
}

const PickedTile = memo(function PickedTile(props: PickedTileProps) {
  const { id, state, position, seen, onRemove, onMask } = props;
  const { t } = useLingui();
  const names = seen.map(({ shortName }) => shortName).join(', ');
  const film =
    state.kind === 'ready' ? state.photo.film : state.kind === 'preparing' ? state.film : undefined;
  const kind = film ? t`Vidéo ${position}` : t`Photo ${position}`;
  const pictureName = names === '' ? kind : t`${kind}, avec ${names}`;
  return (
    <li className={pickedItem}>
      {state.kind === 'ready' && state.url !== undefined ? (
        <img className={pickedPhoto} src={state.url} alt={pictureName} />
      ) : (
        <span className={pickedWaiting} />
      )}
      {seen.length > 0 && (
        <span className={pickedMarks} aria-hidden="true">
          {seen.slice(0, 4).map((child) => (
            <Emblem key={child.id} id={emblemOf(child)} size={32} />
          ))}
        </span>
      )}
      {film !== undefined && (
        <FilmBadge
          seconds={film.seconds}
          {...(state.kind === 'preparing' && state.film ? { done: state.film.done } : {})}
        />
      )}
      {state.kind === 'ready' && !film && (
        <button
          type="button"
          className={pickedMask}
          aria-label={t`Masquer sur la photo ${position}`}
          onClick={({ currentTarget }) => {
            // Safari gives a clicked button no focus, and the dialog then has nowhere to come back to.
            currentTarget.focus();
            onMask(id);
          }}
        >
          <span className={pickedCross}>
            <Icon name="blur" size={18} />
          </span>
        </button>
      )}
      <button
        type="button"
        className={pickedRemove}
        aria-label={film ? t`Retirer la vidéo ${position}` : t`Retirer la photo ${position}`}
        onClick={() => onRemove(id)}
      >
        <span className={pickedCross}>
          <Icon name="close" size={18} />
        </span>
      </button>
    </li>
  );
});
