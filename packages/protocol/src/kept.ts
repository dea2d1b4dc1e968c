/**
 * How long things are kept, where people are promised it: the notice of article 13 reads these numbers, the draft for the
 * data protection officer is compared with them (rule LG-3), and whoever forgets, forgets by them. Milliseconds. What
 * belongs to one part of the contract stands there: cards, invitations by mail, demonstrations, what ended. Nothing that an
 * app begins with needs any of it; what it does is apart (`silence.ts`).
 */
const DAY = 86_400_000;

/** For a sentence. */
export const inDays = (life: number): number => life / DAY;
export const inHours = (life: number): number => (24 * life) / DAY;

/** Rows of changes: a cursor below is reset (48). */
export const CHANGES_KEPT = 400 * DAY;
/** A change set's result (37). */
export const RESULTS_KEPT = 90 * DAY;
/** An address for mails that nobody confirmed, or that takes none. */
export const UNCONFIRMED_KEPT = 7 * DAY;
/** That there was an invitation by mail, after its end, without the address: for who opens the link late. */
export const MAILED_KEPT_AFTER = 30 * DAY;
/** What the server noticed, and what each device of staff fetched: as far back as direction’s list of it goes. */
export const OCCURRENCES_KEPT = 60 * DAY;
/** How long a half of a new root asks for its other one (4). */
export const HALF_LIFE = DAY;
/** Documents that end by themselves so long after they were written, by type: the others end on a day, or never (LG-5). */
export const DOCUMENTS_KEPT = {
  codeRenewed: OCCURRENCES_KEPT,
  codeReport: OCCURRENCES_KEPT,
  tabletReopened: OCCURRENCES_KEPT,
  deviceReport: OCCURRENCES_KEPT,
  rootRequest: HALF_LIFE,
} as const;
/** A pasted list of families, on direction’s device alone, since it was last worked on. */
export const LISTS_KEPT = 7 * DAY;
/** Where wrong codes and passwords came from, in memory alone, after the last of them. */
export const WRONG_CODES_KEPT = DAY / 24;
/** What the host is asked to keep of backups: the one promise here that no code of ours can hold. */
export const BACKUPS_KEPT = 7 * DAY;
