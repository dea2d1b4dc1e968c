/** What a file that is kept is called: by its day, its album and its place, so that a folder of them is in order. */

const LONGEST_TITLE = 60;

/** What names a path, another kind, or hides a direction of writing, in some system. */
const NOT_IN_A_NAME = /[\p{C}\\/:*?"<>|.]+/gu;

/** A title as part of a name; empty where nothing of it can be. */
export function titleInName(title: string): string {
  const safe = title.replaceAll(NOT_IN_A_NAME, ' ').replaceAll(/\s+/gu, ' ').trim();
  return Array.from(safe).slice(0, LONGEST_TITLE).join('').trim();
}

export interface KeptFile {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly title: string;
  /** Its place in the album, from 1. */
  readonly position: number;
  /** Of its bytes: `image/jpeg` or `video/mp4`. */
  readonly type: string;
}

export function keptName({ day, title, position, type }: KeptFile): string {
  const words = [day, titleInName(title), String(position).padStart(3, '0')].filter((word) => word !== '');
  return `${words.join(' ')}.${type === 'video/mp4' ? 'mp4' : 'jpg'}`;
}
