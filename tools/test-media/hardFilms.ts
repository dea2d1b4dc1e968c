/** Films that are none, made from a good one by changing a few bytes of its boxes. */
import type { Bytes } from './bytesOf.ts';

const letters = (bytes: Bytes): string => Buffer.from(bytes).toString('latin1');

/** Its picture's track is called something that players skip: only sound is left. */
export function withoutPicture(film: Bytes): Bytes {
  const text = letters(film);
  const track = text.lastIndexOf('trak', text.indexOf('vide'));
  const changed = film.slice();
  changed.set(Buffer.from('free'), track);
  return changed;
}

/** Every picture and every sound lasts no time at all. */
export function withoutLength(film: Bytes): Bytes {
  const text = letters(film);
  const changed = film.slice();
  const view = new DataView(changed.buffer);
  for (let at = text.indexOf('stts'); at > 0; at = text.indexOf('stts', at + 4)) {
    const entries = view.getUint32(at + 8);
    for (let entry = 0; entry < entries; entry += 1) view.setUint32(at + 16 + entry * 8, 0);
  }
  return changed;
}
