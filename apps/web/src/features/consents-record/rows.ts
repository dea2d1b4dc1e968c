/**
 * The rows of the table of paper consents: one for each enrolled child, with those whose words count and who may sign
 * for it. Children for whom nobody can speak are told apart, with the reason. An answer is one for all who signed; it
 * is recorded for each of them of whom it says something new.
 */
import {
  isGuardianOf,
  isLinked,
  latestWords,
  REACHES,
  type GuardianId,
  type HouseholdId,
  type LocalDay,
  type Moment,
  type Purposes,
  type Reach,
  type RegisterState,
  type Word,
} from '@cocon/protocol';
import type { BookChild } from '../../session/book.ts';
import type { BookHousehold } from '../../session/teamBook.ts';

/** A guardian who counts for a child and may sign for it. */
export interface Signer {
  readonly guardian: GuardianId;
  readonly household: HouseholdId;
  readonly name: string;
  /** The word that counts today, also one whose last day is past. */
  readonly word: Word | undefined;
}

export interface ConsentRow {
  readonly child: BookChild;
  readonly signers: readonly Signer[];
}

export interface Speechless {
  readonly child: BookChild;
  /** `nobodyCounts`: no guardian declared; `left`: one who counts is no longer a guardian of a home of the child. */
  readonly reason: 'nobodyCounts' | 'left';
}

export interface ConsentTable {
  readonly rows: readonly ConsentRow[];
  readonly speechless: readonly Speechless[];
}

export function consentTable(
  state: RegisterState,
  moment: Moment,
  children: readonly BookChild[],
  households: readonly BookHousehold[],
): ConsentTable {
  const names = new Map(
    households.flatMap((home) => home.guardians.map(({ id, name }) => [id, name] as const)),
  );
  const rows: ConsentRow[] = [];
  const speechless: Speechless[] = [];
  for (const child of children) {
    const spoken = latestWords(state, child.id, moment);
    if (spoken.length === 0) speechless.push({ child, reason: 'nobodyCounts' });
    const signers = spoken.flatMap(({ guardian, word }): Signer[] => {
      const household = state.guardians[guardian]?.household;
      const maySpeak =
        household !== undefined &&
        isGuardianOf(state, guardian, household) &&
        isLinked(state, child.id, household);
      return maySpeak ? [{ guardian, household, name: names.get(guardian) ?? '', word }] : [];
    });
    if (signers.length < spoken.length) speechless.push({ child, reason: 'left' });
    if (signers.length > 0) rows.push({ child, signers });
  }
  return { rows, speechless };
}

/** Who signs where nothing else is said: all who count, or the first of them alone. */
export const signings = ['all', 'first'] as const;
export type Signing = (typeof signings)[number];

export const signersBy = ({ signers }: ConsentRow, signing: Signing): readonly GuardianId[] =>
  (signing === 'all' ? signers : signers.slice(0, 1)).map(({ guardian }) => guardian);

/** What the paper says of one row. */
export interface Answer {
  readonly image: Reach | null;
  readonly film: boolean;
}

const NO_ANSWER: Answer = { image: null, film: false };

export interface Period {
  readonly from: LocalDay;
  readonly to: LocalDay;
}

/** The answer of one guardian that stands today; none where nothing was said or its last day is past. */
export function standingAnswer({ word }: Signer, today: LocalDay): Answer {
  if (!word || word.terms.to < today) return NO_ANSWER;
  const { image, film } = word.terms.purposes;
  return { image, film: film && image !== 'nobody' };
}

/** The answer that stands for these guardians together; none where they have not said the same. */
export function agreedAnswer(signers: readonly Signer[], today: LocalDay): Answer {
  const [first = NO_ANSWER, ...others] = signers.map((signer) => standingAnswer(signer, today));
  return others.every(({ image, film }) => image === first.image && film === first.film) ? first : NO_ANSWER;
}

/** Those who signed of whom the paper says something that the register does not: another answer, or another end. */
export function toRecord(
  { signers }: ConsentRow,
  signed: readonly GuardianId[],
  answer: Answer | undefined,
  period: Period,
  today: LocalDay,
): Signer[] {
  if (!answer || answer.image === null) return [];
  return signers.filter((signer) => {
    const standing = standingAnswer(signer, today);
    return (
      signed.includes(signer.guardian) &&
      (standing.image !== answer.image ||
        standing.film !== answer.film ||
        signer.word?.terms.to !== period.to)
    );
  });
}

/** Whether the paper goes further than what the guardian set on a device (40). */
export function widensDevice({ word }: Signer, { image, film }: Answer): boolean {
  if (word?.means !== 'device' || image === null) return false;
  const before = word.terms.purposes;
  return (
    REACHES.indexOf(image) > REACHES.indexOf(before.image) || (film && !before.film && image !== 'nobody')
  );
}

/** The paper speaks of photos and films; other uses stay as the guardian had set them, unless nobody may see. */
export function purposesOf({ word }: Signer, image: Reach, film: boolean): Purposes {
  const none = { live: false, download: false, display: false, press: false, publicSite: false };
  const { live, download, display, press, publicSite } = word?.terms.purposes ?? none;
  const others = image === 'nobody' ? none : { live, download, display, press, publicSite };
  return { image, film: film && image !== 'nobody', ...others };
}
