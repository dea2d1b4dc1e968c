/**
 * For which children a guardian is asked for a choice (FM-1 to FM-3). Asked is who never signed for the child on a
 * device, or whose newest word has run out. « Plus tard » is a day this device notes, and says nothing to the register:
 * what is on paper goes on counting, and where there is none, nobody sees the child. It silences the question where a
 * paper speaks, and for a week where nothing does.
 */
import { addDays, type ChildId, type LocalDay, type Word } from '@cocon/protocol';
import { choiceOf, type Choice } from './choice.ts';

/** Under which this device notes the day of « Plus tard ». */
export const LATER_NOTE = 'choices put off';
/** Days after which silence is asked about again. */
const AGAIN = 7;

/** What a guardian's own words about a child are. */
export interface OwnWords {
  readonly id: ChildId;
  /** The newest, be it on paper or on a device. */
  readonly newest: Word | undefined;
  readonly hasSigned: boolean;
}

export const isInForce = (word: Word | undefined, today: LocalDay): boolean =>
  word !== undefined && today <= word.terms.to;

/** Children to ask about today. `putOff`: the day of « Plus tard », if any. */
export function childrenToAsk(
  words: readonly OwnWords[],
  today: LocalDay,
  putOff: LocalDay | undefined,
): ChildId[] {
  const isQuiet = putOff !== undefined && today < addDays(putOff, AGAIN);
  return words
    .filter(({ newest, hasSigned }) => {
      if (hasSigned && isInForce(newest, today)) return false;
      return putOff === undefined || (!isQuiet && !isInForce(newest, today));
    })
    .map(({ id }) => id);
}

/** What is proposed for a child: what a paper says; nothing is chosen in anybody's place. */
export const proposalFor = ({ newest }: OwnWords): Choice | undefined =>
  newest && choiceOf(newest.terms.purposes);

/** The choice that is proposed for all of them; `several` where papers differ. */
export function commonProposal(words: readonly OwnWords[]): Choice | 'several' | undefined {
  const proposals = words.map(proposalFor);
  const [first] = proposals;
  return proposals.every((one) => isSame(one, first)) ? first : 'several';
}

function isSame(a: Choice | undefined, b: Choice | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.image === b.image && a.film === b.film && a.live === b.live && a.download === b.download;
}
