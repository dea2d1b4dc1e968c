/** A photo's preview while it is near the screen: its address once opened, and the look of what is coming. */
import { useContext, useEffect, useRef, useState, type RefObject } from 'react';
import { thumbHashToDataURL } from 'thumbhash';
import type { PhotoBody } from '@cocon/domain';
import { ProfileScope } from '../../session/useSession.ts';
import { watchNear } from './nearViewport.ts';
import { holdPhoto, previewThere } from './shelves.ts';

/** A preview that did not come (no network) is asked for again after this many ms, while it is on the screen. */
const AGAIN = 4_000;
/** A preview that has not come after this many ms is painted from its thumbhash. */
const LOOK_AFTER = 60;

export interface NearPhoto {
  readonly ref: RefObject<HTMLElement | null>;
  readonly url: string | undefined;
  /** A data address of the thumbhash, while the picture is long in coming. */
  readonly look: string | undefined;
}

/** `isFirst`: it stands where the page opens, so nobody waits to learn that it is near. */
export function useNearPhoto(record: string, body: PhotoBody, isFirst = false): NearPhoto {
  const ref = useRef<HTMLElement | null>(null);
  const scope = useContext(ProfileScope);
  const [isNear, setNear] = useState(isFirst);
  const [url, setUrl] = useState(() => (isFirst ? previewThere(body.preview, scope) : undefined));
  const [look, setLook] = useState<string>();
  const [round, setRound] = useState(0);
  const { preview, thumbhash } = body;
  useEffect(() => (ref.current ? watchNear(ref.current, setNear) : undefined), []);
  useEffect(() => {
    if (!isNear) return undefined;
    const held = holdPhoto(record, preview, 'preview', scope);
    let isOver = false;
    let timer: number | undefined;
    setUrl(held.url);
    // Painting what is coming costs more than most pictures need to come from the disk.
    const coming =
      held.url === undefined ? window.setTimeout(() => setLook(lookOf(thumbhash)), LOOK_AFTER) : undefined;
    void held.ready.then((opened) => {
      if (isOver) return;
      if (opened !== undefined) window.clearTimeout(coming);
      setUrl(opened);
      if (opened === undefined) timer = window.setTimeout(() => setRound(round + 1), AGAIN);
    });
    return () => {
      isOver = true;
      window.clearTimeout(timer);
      window.clearTimeout(coming);
      held.release();
      setUrl(undefined);
      setLook(undefined);
    };
    // The file of a record never changes without a new blob id.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isNear, record, preview.blob, round, scope]);
  return { ref, url, look };
}

const looks = new Map<string, string | undefined>();
const MOST_LOOKS = 1_000;

function lookOf(thumbhash: string): string | undefined {
  if (looks.has(thumbhash)) return looks.get(thumbhash);
  if (looks.size >= MOST_LOOKS) looks.clear();
  const look = painted(thumbhash);
  looks.set(thumbhash, look);
  return look;
}

/** Written by another device: what is no thumbhash paints nothing. */
function painted(thumbhash: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(thumbhash.replaceAll('-', '+').replaceAll('_', '/')), (one) =>
      one.charCodeAt(0),
    );
    return bytes.length >= 5 ? thumbHashToDataURL(bytes) : undefined;
  } catch (error) {
    if (error instanceof DOMException || error instanceof RangeError || error instanceof TypeError)
      return undefined;
    throw error;
  }
}
