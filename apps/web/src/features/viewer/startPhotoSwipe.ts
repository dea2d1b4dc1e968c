/**
 * PhotoSwipe as the hands of the full view: swipe, pinch, double tap. Its own buttons stay off (they are written
 * as HTML text, which Trusted Types refuses); names, focus and Escape are the dialog's. Pictures are opened here when
 * their turn comes, the neighbours before one gets there.
 */
import PhotoSwipe, { type SlideData } from 'photoswipe';
import 'photoswipe/style.css';
import type { PhotoBody } from '@cocon/domain';
import { holdPhoto } from '../gallery/shelves.ts';

export interface StagePhoto {
  readonly id: string;
  readonly body: PhotoBody;
  /** What readers hear. */
  readonly name: string;
}

export interface StageOptions {
  readonly element: HTMLElement;
  readonly photos: readonly StagePhoto[];
  readonly index: number;
  readonly errorMessage: string;
  readonly onIndex: (index: number) => void;
  /** Closed by a gesture: dragged down, or pinched small. */
  readonly onClosed: () => void;
  /** Whether keys are for something in front of the photo. */
  readonly isCovered: () => boolean;
  /** Heights of the bars above and below the photo, px. */
  readonly bars: () => { readonly top: number; readonly bottom: number };
}

export interface Stage {
  readonly previous: () => void;
  readonly next: () => void;
  /** One step nearer, or farther. */
  readonly zoom: (by: 1 | -1) => void;
  readonly end: () => void;
}

interface PhotoSlide extends SlideData {
  readonly photo: StagePhoto;
}

/** An element like the others, which the library's types forgot. */
const noSpinner = { preloader: false };

/** However large the text, so much of the height is the photo's. */
const PHOTO = 0.4;
/** Of a key that zooms. */
const NEARER = 1.5;
const ZOOM_TIME = 200;

export function startPhotoSwipe(options: StageOptions): Stage {
  const { element, photos, index, errorMessage, onIndex, onClosed, isCovered, bars } = options;
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const dataSource = photos.map((photo): PhotoSlide => {
    const { width, height } = photo.body.full;
    return { type: 'image', src: photo.id, width, height, alt: photo.name, photo };
  });
  const swipe = new PhotoSwipe({
    dataSource,
    index,
    appendToEl: element,
    paddingFn: ({ y: height }) => {
      const { top, bottom } = bars();
      const fits = top + bottom <= height * (1 - PHOTO);
      return { top: fits ? top : 0, bottom: fits ? bottom : 0, left: 0, right: 0 };
    },
    // A double tap brings every photo nearer, small ones too.
    secondaryZoomLevel: ({ fit }) => Math.max(fit * 2, Math.min(1, fit * 3)),
    loop: false,
    preload: [1, 2],
    escKey: false,
    trapFocus: false,
    returnFocus: false,
    close: false,
    zoom: false,
    counter: false,
    arrowPrev: false,
    arrowNext: false,
    ...noSpinner,
    bgOpacity: 1,
    clickToCloseNonZoomable: false,
    bgClickAction: false,
    tapAction: false,
    imageClickAction: 'zoom-or-close',
    doubleTapAction: 'zoom',
    closeOnVerticalDrag: true,
    showHideAnimationType: 'none',
    errorMsg: errorMessage,
    ...(isStill ? { zoomAnimationDuration: 0 } : {}),
  });
  const held = new Map<unknown, () => void>();
  swipe.on('contentLoadImage', (event) => {
    event.preventDefault();
    const { content } = event;
    const { photo } = content.data as PhotoSlide;
    const image = content.element as HTMLImageElement | undefined;
    if (!image) return;
    image.alt = photo.name;
    content.state = 'loading';
    held.get(content)?.();
    held.set(
      content,
      show(
        photo,
        image,
        () => content.onLoaded(),
        () => content.onError(),
      ),
    );
  });
  swipe.on('contentDestroy', ({ content }) => {
    held.get(content)?.();
    held.delete(content);
  });
  // It hears keys only once its opening is over: arrows are the view's own, from its first moment.
  swipe.on('keydown', (event) => {
    if (isCovered() || event.originalEvent.key.startsWith('Arrow')) event.preventDefault();
  });
  swipe.on('change', () => onIndex(swipe.currIndex));
  let isEnded = false;
  swipe.on('destroy', () => {
    for (const release of held.values()) release();
    held.clear();
    if (!isEnded) onClosed();
    isEnded = true;
  });
  swipe.init();
  // The dialog around says what this is; two nested ones would be read twice.
  swipe.element?.removeAttribute('role');
  swipe.scrollWrap?.removeAttribute('aria-roledescription');
  return {
    previous: () => swipe.prev(),
    next: () => swipe.next(),
    zoom: (by) => {
      const slide = swipe.currSlide;
      if (!slide) return;
      const { initial, max } = slide.zoomLevels;
      const wanted = slide.currZoomLevel * (by === 1 ? NEARER : 1 / NEARER);
      slide.zoomTo(Math.min(max, Math.max(initial, wanted)), undefined, isStill ? 0 : ZOOM_TIME);
    },
    end: () => {
      if (isEnded) return;
      isEnded = true;
      swipe.destroy();
    },
  };
}

/** Paints the preview at once where it is there, then the full picture. Returns how to let go. */
function show(
  photo: StagePhoto,
  image: HTMLImageElement,
  onLoaded: () => void,
  onFailed: () => void,
): () => void {
  const { full, preview } = photo.body;
  const small = holdPhoto(photo.id, preview, 'preview');
  const large = holdPhoto(photo.id, full, 'full');
  let isThere = false;
  let isOver = false;
  const paint = (url: string | undefined, isLarge: boolean) => {
    if (isOver || isThere || url === undefined) return;
    isThere = isLarge;
    image.src = url;
  };
  paint(small.url, false);
  void small.ready.then((url) => paint(url, false));
  void large.ready.then((url) => {
    paint(url, true);
    if (isOver) return;
    if (url !== undefined) onLoaded();
    else void small.ready.then((seen) => (isOver ? undefined : seen === undefined ? onFailed() : onLoaded()));
  });
  return () => {
    isOver = true;
    small.release();
    large.release();
  };
}
