/** One photo to review: who lost it because of whom, and one tap each to mask, keep or delete. */
import { useId } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { copyType } from '@cocon/domain';
import type { ChildId } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useToast } from '../../design/Toast.tsx';
import { bookChildren } from '../../session/book.ts';
import { useAction } from '../../session/useAction.ts';
import { documentsOf, useProfile } from '../../session/useSession.ts';
import { dayWords } from '../../locales/dayWords.ts';
import { useNearPhoto } from '../gallery/useNearPhoto.ts';
import { keptWrites } from './newVersions.ts';
import type { PhotoToReview } from './photosToReview.ts';
import { actions, item, picture, soft, words } from './review.css.ts';

export interface ReviewItemProps {
  readonly photo: PhotoToReview;
  /** Its place in the list, and how many there are: photos of one day are told apart by it. */
  readonly number: number;
  readonly count: number;
  readonly onMask: (child: ChildId) => void;
  readonly onDelete: () => void;
}

export function ReviewItem({ photo, number, count, onMask, onDelete }: ReviewItemProps) {
  const { t, i18n } = useLingui();
  const id = useId();
  const showToast = useToast();
  const profile = useProfile();
  const { document, lost, still, because, mayKeep } = photo;
  const { ref, url } = useNearPhoto(document.id, document.body);
  const children = bookChildren(profile).filter(({ id }) => because.includes(id));
  const names = children.map(({ shortName }) => shortName).join(', ');
  const day = dayWords(document.header.medium?.day ?? '', i18n.locale, 'weekday');
  const keeping = useAction(async () => {
    const copy = documentsOf(profile, copyType).find(({ id }) => id === document.body.copy);
    await profile.enqueue({ writes: keptWrites(photo, copy) });
    showToast({ message: t`Gardée pour les familles qui peuvent la voir.`, tone: 'success' });
  });
  return (
    <li className={item} ref={(element) => void (ref.current = element)}>
      <img
        id={id}
        className={picture}
        alt={t`Photo ${number} sur ${count}, ${day}`}
        {...(url === undefined ? {} : { src: url })}
      />
      <div className={words}>
        <p>
          {names === '' ? (
            <Trans>Un accord a changé.</Trans>
          ) : (
            <Trans>
              L’accord pour <strong>{names}</strong> a changé.
            </Trans>
          )}
        </p>
        <p className={soft}>
          <Plural
            value={lost.length}
            one="# famille ne la voit plus."
            other="# familles ne la voient plus."
          />{' '}
          <Plural
            value={still.length}
            _0="Plus aucune famille ne la voit."
            one="# famille la voit encore."
            other="# familles la voient encore."
          />
        </p>
        <div className={actions}>
          {!document.body.film &&
            children.map(({ id: child, shortName }) => (
              <Button
                key={child}
                variant="ghost"
                icon="blur"
                aria-describedby={id}
                onPress={() => onMask(child)}
              >
                <Trans>Masquer {shortName}</Trans>
              </Button>
            ))}
          {mayKeep && (
            <Button
              variant="ghost"
              icon="check"
              aria-describedby={id}
              isPending={keeping.isPending}
              onPress={() => void keeping.run()}
            >
              <Trans>Garder pour qui la voit encore</Trans>
            </Button>
          )}
          <Button variant="danger" icon="trash" aria-describedby={id} onPress={onDelete}>
            <Trans>Supprimer</Trans>
          </Button>
        </div>
        {keeping.error !== undefined && <Notice tone="danger">{keeping.error}</Notice>}
      </div>
    </li>
  );
}
