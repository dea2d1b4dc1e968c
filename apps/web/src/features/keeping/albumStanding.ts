/** How an album stands for a family that looks for what it may keep of it. */
export type AlbumStanding =
  /** The house hands out no copies, as far as this home knows, or there is nothing to look at: nothing is said. */
  | 'silent'
  /** Copies there are, and none here: the reasons there can be are said. */
  | 'none'
  | 'some'
  | 'all';

export interface AlbumCounts {
  /** Pictures of it that are here, and those that may be kept. */
  readonly pictures: number;
  readonly toKeep: number;
  /** Copies of the whole gallery that this device holds. */
  readonly held: number;
}

export function albumStanding({ pictures, toKeep, held }: AlbumCounts): AlbumStanding {
  if (toKeep > 0) return toKeep < pictures ? 'some' : 'all';
  return pictures > 0 && held > 0 ? 'none' : 'silent';
}
