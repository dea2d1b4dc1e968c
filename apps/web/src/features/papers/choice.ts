/** A guardian's choice about a child's image, before it is signed. */
import type { Reach } from '@cocon/protocol';

export interface Choice {
  readonly image: Reach;
  readonly film: boolean;
  readonly live: boolean;
  readonly download: boolean;
}

export const NO_ACCORD: Choice = { image: 'nobody', film: false, live: false, download: false };

/** As it is signed: who chose nobody chose no other use either. */
export const settled = (choice: Choice): Choice => (choice.image === 'nobody' ? NO_ACCORD : choice);

/** The choice that terms said. */
export const choiceOf = ({ image, film, live, download }: Choice): Choice => ({
  image,
  film,
  live,
  download,
});
