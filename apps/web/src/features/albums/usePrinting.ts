/** Printing a story: all its pictures are opened first, decoded, and let go of when the print dialogue is closed. */
import { useContext, useEffect, useRef, useState, type RefObject } from 'react';
import { ProfileScope } from '../../session/useSession.ts';
import type { ShownPhoto } from '../gallery/galleryItems.ts';
import { holdPhoto } from '../gallery/shelves.ts';

export interface Printing {
  readonly paper: RefObject<HTMLDivElement | null>;
  readonly isPrinting: boolean;
  readonly print: () => void;
}

export function usePrinting(photos: readonly ShownPhoto[]): Printing {
  const paper = useRef<HTMLDivElement>(null);
  const scope = useContext(ProfileScope);
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    if (!isPrinting) return undefined;
    const held = photos.map(({ photo }) => holdPhoto(photo.id, photo.body.full, 'full', scope));
    let isOver = false;
    const printed = async () => {
      await Promise.all(held.map(({ ready }) => ready));
      await painted();
      const pictures = [...(paper.current?.querySelectorAll('img') ?? [])];
      // One that is not here for now prints as its preview, or not at all: the others do not wait for it.
      await Promise.allSettled(pictures.map((picture) => picture.decode()));
      if (!isOver) window.print();
      setPrinting(false);
    };
    void printed();
    return () => {
      isOver = true;
      for (const one of held) one.release();
    };
    // What comes or goes while one prints waits for the next time.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isPrinting]);
  return { paper, isPrinting, print: () => setPrinting(true) };
}

/** Once what has just come stands in the page. */
const painted = (): Promise<unknown> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
