/**
 * The rows of the table of paper consents: one for each enrolled child and guardian who counts, with the word that
 * stands. Children for whom nobody can speak are told apart, with the reason.
 */
import {
  countedGuardians,
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
import type { BookChild, BookHousehold } from '../../session/book.ts';

export interface ConsentRow {
  readonly key: string;
  readonly child: BookChild;
  readonly guardian: GuardianId;
  readonly household: HouseholdId;
  readonly guardianName: string;
  /** The word that counts today, also one whose last day is past. */
  readonly word: Word | undefined;
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
    const counted = countedGuardians(state, child.id, moment.height);
    if (counted.length === 0) speechless.push({ child, reason: 'nobodyCounts' });
    for (const { guardian, word } of latestWords(state, child.id, moment)) {
      const household = state.guardians[guardian]?.household;
      const maySpeak =
        household !== undefined &&
        isGuardianOf(state, guardian, household) &&
        isLinked(state, child.id, household);
      if (!maySpeak) {
        speechless.push({ child, reason: 'left' });
        continue;
      }
      const key = `${child.id}|${guardian}`;
      rows.push({ key, child, guardian, household, guardianName: names.get(guardian) ?? '', word });
    }
  }
  return { rows, speechless };
}

/** What the paper says of one row. */
export interface Answer {
  readonly image: Reach | null;
  readonly film: boolean;
}

export interface Period {
  readonly from: LocalDay;
  readonly to: LocalDay;
}

/** The answer that stands today; none where nothing was said or its last day is past. */
export function standingAnswer({ word }: ConsentRow, today: LocalDay): Answer {
  if (!word || word.terms.to < today) return { image: null, film: false };
  const { image, film } = word.terms.purposes;
  return { image, film: film && image !== 'nobody' };
}

/** Whether the paper says something that the register does not: another answer, or the same for another end. */
export function isToRecord(
  row: ConsentRow,
  answer: Answer | undefined,
  period: Period,
  today: LocalDay,
): boolean {
  if (!answer || answer.image === null) return false;
  const standing = standingAnswer(row, today);
  return standing.image !== answer.image || standing.film !== answer.film || row.word?.terms.to !== period.to;
}

/** Whether the paper goes further than what the guardian set on a device (40). */
export function widensDevice({ word }: ConsentRow, { image, film }: Answer): boolean {
  if (word?.means !== 'device' || image === null) return false;
  const before = word.terms.purposes;
  return (
    REACHES.indexOf(image) > REACHES.indexOf(before.image) || (film && !before.film && image !== 'nobody')
  );
}

/** The paper speaks of photos and films; other uses stay as the guardian had set them, unless nobody may see. */
export function purposesOf({ word }: ConsentRow, image: Reach, film: boolean): Purposes {
  const none = { live: false, download: false, display: false, press: false, publicSite: false };
  const { live, download, display, press, publicSite } = word?.terms.purposes ?? none;
  const others = image === 'nobody' ? none : { live, download, display, press, publicSite };
  return { image, film: film && image !== 'nobody', ...others };
}
