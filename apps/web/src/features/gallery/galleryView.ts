/** How this device shows the gallery, day by day or album by album: kept on it, and nowhere else. */
export const galleryViews = ['day', 'album'] as const;
export type GalleryViewChoice = (typeof galleryViews)[number];

const storageKey = 'cocon.gallery';

/** The choice kept on this device; by day when there is none or the browser keeps nothing. */
export function keptView(storage: () => Pick<Storage, 'getItem'>): GalleryViewChoice {
  try {
    const kept = storage().getItem(storageKey);
    return galleryViews.find((one) => one === kept) ?? 'day';
  } catch {
    return 'day'; // a browser that forbids storage throws: the choice then lasts as long as the screen
  }
}

export function keepView(storage: () => Pick<Storage, 'setItem'>, view: GalleryViewChoice): void {
  try {
    storage().setItem(storageKey, view);
  } catch {
    return; // as above
  }
}
