/** A paper that is being added: what was typed, and its file once it is ready. On a room tablet it outlives the personal level (RT-12). */
import type { SealedHandout } from '@cocon/client/media';
import type { Profile } from '@cocon/client';
import { hasBegun, useBegun, type Begun } from '../room/begun.ts';

const WORDS = 'paper';
const FILE = 'paper file';

export interface BegunWords {
  /** Undefined: the file's name, as long as nobody typed another. */
  readonly title: string | undefined;
  readonly to: string;
  readonly until: string;
}

export interface ReadyFile {
  readonly sealed: SealedHandout;
  readonly name: string;
}

export interface BegunPaper extends Pick<Begun<unknown>, 'isBack' | 'forget'> {
  readonly words: BegunWords;
  readonly write: (part: Partial<BegunWords>) => void;
  readonly file: ReadyFile | undefined;
  readonly setFile: (file: ReadyFile | undefined) => void;
}

/** Whether one waits for whoever opened the personal level. */
export const hasBegunPaper = (profile: Profile): boolean =>
  hasBegun(profile, WORDS) || hasBegun(profile, FILE);

export function useBegunPaper(first: BegunWords): BegunPaper {
  const words = useBegun(WORDS, () => first);
  const file = useBegun<ReadyFile | undefined>(FILE, () => undefined);
  return {
    words: words.value,
    write: (part) => words.set({ ...words.value, ...part }),
    file: file.value,
    setFile: (next) => file.set(next),
    isBack: words.isBack || file.isBack,
    forget() {
      words.forget();
      file.forget();
    },
  };
}
