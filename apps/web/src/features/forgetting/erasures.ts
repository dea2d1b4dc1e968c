/**
 * The note by which a device remembers what it had erased, until it is put away: what goes, how far that is, and the word
 * that it signed once the server took it all. Photos deleted one after the other are one erasure, with one certificate.
 */
import type { Draft, SignedErasure } from '@cocon/client';
import type { ErasureStatement, LocalDay } from '@cocon/protocol';
import type { Scope } from './coverage.ts';

export type About =
  | { readonly kind: 'photos' }
  | { readonly kind: 'album'; readonly album: string }
  | { readonly kind: 'child'; readonly child: string; readonly scope: Scope };

export interface Erasure {
  readonly id: string;
  readonly about: About;
  readonly day: LocalDay;
  /** Photos and films; the other records are pages and copies. */
  readonly media: number;
  readonly records: ErasureStatement['records'];
  /** So many of the records, from the first on, have their deletion on the disk, or sent. */
  readonly queued: number;
  readonly signed?: SignedErasure;
}

export interface Progress {
  /** Photos and films that the server has erased. */
  readonly done: number;
  readonly total: number;
}

/** `waiting`: records whose deletion the server has not taken. */
export function progressOf({ records, media, queued }: Erasure, waiting: ReadonlySet<string>): Progress {
  const left = records.filter(
    ({ id, collection }, index) => collection === 'medium' && (index >= queued || waiting.has(id)),
  ).length;
  return { done: media - left, total: media };
}

export const isErased = ({ records, queued }: Erasure, waiting: ReadonlySet<string>): boolean =>
  queued >= records.length && !records.some(({ id }) => waiting.has(id));

/** Deletions to put on the disk, in sets: all of a new erasure, the rest of one that was cut. */
export function setsToQueue(
  { records, queued }: Erasure,
  waiting: ReadonlySet<string>,
  atOnce: number,
): Draft['deletions'][] {
  const missing = records.slice(queued).filter(({ id }) => !waiting.has(id));
  return Array.from({ length: Math.ceil(missing.length / atOnce) }, (_, index) =>
    missing.slice(index * atOnce, (index + 1) * atOnce).map(({ id, collection }) => ({ id, collection })),
  );
}

/** With another erasure, newest first: single photos join those that were not put away, and are signed for anew. */
export function withErasure(erasures: readonly Erasure[], added: Erasure): Erasure[] {
  const earlier = erasures.find(({ about }) => about.kind === 'photos');
  if (added.about.kind !== 'photos' || !earlier) return [added, ...erasures];
  const { signed: _signed, ...rest } = earlier;
  const known = new Set(earlier.records.map(({ id }) => id));
  const joined = {
    ...rest,
    day: added.day,
    media: earlier.media + added.media,
    records: [...earlier.records, ...added.records.filter(({ id }) => !known.has(id))],
  };
  return [joined, ...erasures.filter((one) => one !== earlier)];
}

export const erasuresText = (erasures: readonly Erasure[]): string | null =>
  erasures.length === 0 ? null : JSON.stringify(erasures);

/** Nothing of what another version of the app wrote. */
export function readErasures(text: string | undefined): readonly Erasure[] {
  const read: unknown = text === undefined ? [] : JSON.parse(text);
  return Array.isArray(read) ? (read as Erasure[]) : [];
}
