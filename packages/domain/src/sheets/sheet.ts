/**
 * The sheet « Allergies et urgences » of a child: what anybody of the team must know at lunch or when something
 * happens. A record of its own, for the staff alone, under an id that says nothing of the child: the child is named
 * inside. It bears the day on which somebody last read it through, so that last year's sheet says that it is old
 * wherever it comes from. An edit that meets another loses no word: what may harm is joined line by line.
 */
import * as z from 'zod/mini';
import { schoolYearEnd } from '../consents/schoolYear.ts';
import { documentType } from '../documentType.ts';
import { LONGEST_NAME, Name } from '../names.ts';
import { joinLists, mergeLines } from './mergeSheets.ts';

/** What a form takes: characters of a text, medicines or people of one sheet. */
export const LONGEST_WORDS = 1_000;
export const MOST_ENTRIES = 10;
/** Former words that a sheet keeps. */
export const KEPT_FORMER = 3;
/** Joined edits are longer than a form: what a reader takes leaves room for many of them. */
const ROOM = 10;

const Words = z.string().check(z.maxLength(ROOM * LONGEST_WORDS));
const Line = z.string().check(z.maxLength(LONGEST_NAME));

/** A medicine, and where it is: « boîte rouge, cuisine, en haut ». */
export const Medicine = z.looseObject({ id: z.string(), name: Line, place: Line });
export type Medicine = z.infer<typeof Medicine>;

/** Somebody to call, in this order. */
export const Contact = z.looseObject({ id: z.string(), name: Line, phone: Line });
export type Contact = z.infer<typeof Contact>;

const words = {
  /** One a line; empty: none is known, and somebody said so. */
  allergies: Words,
  /** What to do, a step a line. */
  actions: Words,
  medicines: z.array(Medicine).check(z.maxLength(ROOM * MOST_ENTRIES)),
  doctor: z.looseObject({ name: Line, phone: Line }),
  contacts: z.array(Contact).check(z.maxLength(ROOM * MOST_ENTRIES)),
};

/** What the sheet says, without who said it and when. */
export const SheetWords = z.object(words);
export type SheetWords = z.infer<typeof SheetWords>;

/**
 * Who read it through, and when: `member` is her record in the book, `readBy` what she was called then, for when that is
 * gone. `said`: whose word it is, a paper's where absent.
 */
const reading = {
  readOn: z.string(),
  readBy: Name,
  member: z.optional(z.string()),
  said: z.optional(Line),
};
export const SheetReading = z.object(reading);
export type SheetReading = z.infer<typeof SheetReading>;

export const FormerSheet = z.looseObject({ ...words, ...reading });
export type FormerSheet = z.infer<typeof FormerSheet>;

export const SheetBody = z.looseObject({
  type: z.literal('sheet'),
  child: z.string(),
  ...words,
  ...reading,
  /** Two people wrote at the same time and nobody has read the whole since. */
  isJoined: z.optional(z.boolean()),
  /** What it said before, newest first. */
  former: z.array(FormerSheet).check(z.maxLength(KEPT_FORMER)),
});
export type SheetBody = z.infer<typeof SheetBody>;

export const EMPTY_WORDS: SheetWords = {
  allergies: '',
  actions: '',
  medicines: [],
  doctor: { name: '', phone: '' },
  contacts: [],
};

export const sheetType = documentType('sheet', 'sheet', SheetBody, mergeSheets);

/** Words as they are kept: lines without blanks around them, entries of which something is said. */
export function tidyWords({ allergies, actions, medicines, doctor, contacts }: SheetWords): SheetWords {
  return {
    allergies: tidyLines(allergies),
    actions: tidyLines(actions),
    medicines: medicines.filter(({ name, place }) => `${name}${place}`.trim() !== ''),
    doctor,
    contacts: contacts.filter(({ name, phone }) => `${name}${phone}`.trim() !== ''),
  };
}

const tidyLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/** The sheet with these words, read today; what it said before is kept for a while. */
export function writeSheet(
  child: string,
  said: SheetWords,
  by: SheetReading,
  before: SheetBody | undefined,
): SheetBody {
  const isSame = before !== undefined && sameWords(before, said);
  const former = before === undefined ? [] : isSame ? before.former : [formerOf(before), ...before.former];
  return { type: 'sheet', child, ...said, ...by, former: former.slice(0, KEPT_FORMER) };
}

/** Read through, and nothing to change. */
export const readAgain = (sheet: SheetBody, { said: _whoseWordStays, ...by }: SheetReading): SheetBody => {
  const { isJoined: _joined, member: _former, ...rest } = sheet;
  return { ...rest, ...by } as SheetBody;
};

/** Whether it was last read before this school year began; so is one that claims a day to come. */
export const isOldSheet = ({ readOn }: Pick<SheetBody, 'readOn'>, today: string): boolean =>
  readOn > today || schoolYearEnd(readOn) < schoolYearEnd(today);

/** Whether there is something to know at every meal. */
export const hasSomething = ({ allergies, actions, medicines }: SheetWords): boolean =>
  allergies !== '' || actions !== '' || medicines.length > 0;

/** Several sheets of one child, made apart, as one that says all that any says; the reading of the one read longest ago. */
export function joinSheets(sheets: readonly SheetBody[]): SheetBody | undefined {
  const [first, ...others] = sheets;
  return others.reduce((joined, other) => joined && mergeSheets({}, joined, other), first);
}

/** Two edits of one sheet. What either added stays; what one took out goes if the other left it as it was. */
function mergeSheets(base: Partial<SheetBody>, mine: SheetBody, theirs: SheetBody): SheetBody {
  const before = { ...EMPTY_WORDS, ...base };
  const merged: SheetWords = {
    allergies: mergeLines(before.allergies, mine.allergies, theirs.allergies),
    actions: mergeLines(before.actions, mine.actions, theirs.actions),
    medicines: joinLists(before.medicines, mine.medicines, theirs.medicines),
    contacts: joinLists(before.contacts, mine.contacts, theirs.contacts),
    doctor: sameDoctor(mine.doctor, before.doctor) ? theirs.doctor : mine.doctor,
  };
  const { readOn, readBy, member, said } = mine.readOn <= theirs.readOn ? mine : theirs;
  const isTheirsNew = !sameWords(theirs, before) && !sameWords(theirs, mine);
  const bothWrote = isTheirsNew && !sameWords(mine, before);
  const former = [
    ...(isTheirsNew && !sameWords(theirs, merged) ? [formerOf(theirs)] : []),
    ...mine.former,
    ...theirs.former,
  ].filter((one, index, all) => all.findIndex((other) => sameFormer(one, other)) === index);
  const { said: _said, member: _member, isJoined: _joined, ...rest } = { ...theirs, ...mine };
  return {
    ...rest,
    ...merged,
    readOn,
    readBy,
    ...(member === undefined ? {} : { member }),
    ...(said === undefined ? {} : { said }),
    ...(bothWrote || mine.isJoined === true || theirs.isJoined === true ? { isJoined: true } : {}),
    former: former.slice(0, KEPT_FORMER),
  } as SheetBody;
}

const formerOf = ({ allergies, actions, medicines, doctor, contacts, ...rest }: SheetBody): FormerSheet => ({
  allergies,
  actions,
  medicines,
  doctor,
  contacts,
  readOn: rest.readOn,
  readBy: rest.readBy,
  ...(rest.member === undefined ? {} : { member: rest.member }),
  ...(rest.said === undefined ? {} : { said: rest.said }),
});

const wordsOf = ({ allergies, actions, medicines, doctor, contacts }: SheetWords) =>
  JSON.stringify([allergies, actions, medicines, doctor, contacts]);
const sameWords = (a: SheetWords, b: SheetWords): boolean => wordsOf(a) === wordsOf(b);
const sameFormer = (a: FormerSheet, b: FormerSheet): boolean => sameWords(a, b) && a.readOn === b.readOn;
const sameDoctor = (a: SheetWords['doctor'], b: SheetWords['doctor']): boolean =>
  a.name === b.name && a.phone === b.phone;
