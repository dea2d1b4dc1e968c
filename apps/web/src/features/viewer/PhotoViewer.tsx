/**
 * One photo at full size: swipe, pinch, keys; what is said of it; for staff, who sees it and the way to delete it; for
 * families, the way to keep it where they may.
 */
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from '../../design/Button.tsx';
import { IconButton } from '../../design/IconButton.tsx';
import { LazyDissuasion, LazyKeepPhoto } from '../keeping/lazyKeeping.tsx';
import { LazyDeletePhotoDialog } from '../gallery/LazyDeletePhotoDialog.tsx';
import type { ShownPhoto } from '../gallery/galleryItems.ts';
import { usePhotoName } from '../gallery/usePhotoName.ts';
import { PhotoCaption } from './PhotoCaption.tsx';
import { FilmPlayer } from './FilmPlayer.tsx';
import type { Stage } from './startPhotoSwipe.ts';
import {
  bottomBar,
  counter,
  modal,
  next,
  onWide,
  previous,
  stage,
  topBar,
  veil,
  viewer,
} from './viewer.css.ts';
import { WhoSeesIt } from './WhoSeesIt.tsx';

export interface PhotoViewerProps {
  readonly photos: readonly ShownPhoto[];
  /** Record of the photo shown; one of `photos`. */
  readonly opened: string;
  readonly isStaff: boolean;
  readonly today: string;
  readonly onMove: (photo: string) => void;
  readonly onClose: () => void;
}

export function PhotoViewer({ photos, opened, isStaff, today, onMove, onClose }: PhotoViewerProps) {
  const { t } = useLingui();
  const captionId = useId();
  const nameOf = usePhotoName(today);
  const [host, setHost] = useState<HTMLElement | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [deleting, setDeleting] = useState<string>();
  const isCovered = isAsking || deleting !== undefined;
  const hands = useRef<Stage>(undefined);
  const top = useRef<HTMLDivElement>(null);
  const bottom = useRef<HTMLDivElement>(null);
  const latest = useRef({ opened, isCovered, nameOf, onMove, onClose });
  useEffect(() => {
    latest.current = { opened, isCovered, nameOf, onMove, onClose };
  });
  const index = photos.findIndex(({ photo }) => photo.id === opened);
  const shown = photos[index];

  // At once: the library waits for every fading picture to end, and Escape would meanwhile go nowhere.
  useLayoutEffect(() => {
    host?.closest<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true });
  }, [host]);

  /** The hands move while they are there; before they have come, or when a picture is slow, the view itself does. */
  function step(by: 1 | -1): void {
    if (hands.current) return by === 1 ? hands.current.next() : hands.current.previous();
    const neighbour = photos[index + by];
    if (neighbour) onMove(neighbour.photo.id);
  }

  useEffect(() => {
    const hear = ({ key }: KeyboardEvent) => {
      if (isCovered) return;
      if (key === 'ArrowRight') step(1);
      if (key === 'ArrowLeft') step(-1);
      if (key === '+' || key === '=') hands.current?.zoom(1);
      if (key === '-') hands.current?.zoom(-1);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  });

  useEffect(() => {
    if (!host) return undefined;
    let isOver = false;
    void import('./startPhotoSwipe.ts').then(({ startPhotoSwipe }) => {
      if (isOver) return;
      const first = photos.findIndex(({ photo }) => photo.id === latest.current.opened);
      hands.current = startPhotoSwipe({
        element: host,
        photos: photos.map((one) => ({
          id: one.photo.id,
          body: one.photo.body,
          name: latest.current.nameOf(one),
        })),
        index: Math.max(0, first),
        errorMessage: t`Cette photo n’est pas là pour l’instant : elle viendra au retour de la connexion.`,
        onIndex: (at) => {
          const moved = photos[at];
          if (moved && moved.photo.id !== latest.current.opened) latest.current.onMove(moved.photo.id);
        },
        onClosed: () => latest.current.onClose(),
        isCovered: () => latest.current.isCovered,
        bars: () => ({ top: top.current?.offsetHeight ?? 0, bottom: bottom.current?.offsetHeight ?? 0 }),
      });
    });
    return () => {
      isOver = true;
      hands.current?.end();
      hands.current = undefined;
    };
  }, [host, photos, t]);

  /** The neighbour takes the place of what is deleted; without one the view closes. */
  function leave(): void {
    const neighbour = photos[index + 1] ?? photos[index - 1];
    if (neighbour) onMove(neighbour.photo.id);
    else onClose();
  }

  if (!shown) return null;
  return (
    <ModalOverlay className={veil} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className={modal}>
        <Dialog className={viewer} aria-label={t`Vue en grand`} aria-describedby={captionId}>
          <div ref={top} className={topBar}>
            <IconButton icon="close" label={t`Fermer`} variant="ghost" onPress={onClose} />
            <span className={counter} aria-live="polite">
              {shown.position} / {shown.total}
            </span>
            {!isStaff && <LazyKeepPhoto key={shown.photo.id} shown={shown} />}
            {isStaff && (
              <>
                <Button variant="ghost" icon="eye" onPress={() => setAsking(true)}>
                  <Trans>Qui la voit</Trans>
                </Button>
                <Button variant="danger" icon="trash" onPress={() => setDeleting(shown.photo.id)}>
                  <span className={onWide}>
                    <Trans>Supprimer</Trans>
                  </span>
                </Button>
              </>
            )}
          </div>
          <div ref={setHost} className={stage} />
          {!isStaff && shown.photo.body.dissuasion && <LazyDissuasion host={host} />}
          {shown.photo.body.film && (
            <FilmPlayer
              key={shown.photo.id}
              record={shown.photo.id}
              film={shown.photo.body.film}
              name={nameOf(shown)}
            />
          )}
          {index > 0 && (
            <div className={previous}>
              <IconButton icon="previous" label={t`Précédente`} variant="ghost" onPress={() => step(-1)} />
            </div>
          )}
          {index < photos.length - 1 && (
            <div className={next}>
              <IconButton icon="next" label={t`Suivante`} variant="ghost" onPress={() => step(1)} />
            </div>
          )}
          <div ref={bottom} className={bottomBar} aria-live="polite">
            <PhotoCaption id={captionId} shown={shown} isStaff={isStaff} today={today} />
          </div>
          {isAsking && <WhoSeesIt photo={shown.photo.id} onClose={() => setAsking(false)} />}
          {deleting !== undefined && (
            <LazyDeletePhotoDialog photo={deleting} onClose={() => setDeleting(undefined)} onLeave={leave} />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
