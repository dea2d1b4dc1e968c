/** Drawings by emblem, in one 40×40 square each: data alone, so that a sheet needs no other file to be shown. */
import type { PaintName } from './emblemColours.ts';
import type { EmblemId } from './emblemIds.ts';

/** A path by its `d`, a circle by `[x, y, radius]`, an ellipse by `[x, y, radius, other radius]`. */
type Outline =
  | { readonly d: string }
  | { readonly circle: readonly [number, number, number] }
  | { readonly ellipse: readonly [number, number, number, number] };

export type Shape = Outline & {
  readonly fill?: PaintName | 'none';
  readonly stroke?: PaintName;
  /** Of the stroke. */
  readonly width?: number;
  /** Whether the stroke's ends are. */
  readonly isRound?: boolean;
  readonly join?: 'round';
  readonly opacity?: number;
  readonly transform?: string;
};

/** Shapes from the hindmost to the foremost. */
export type Sheet = Readonly<Partial<Record<EmblemId, readonly Shape[]>>>;
