/**
 * The terms of a consent: for which child, by which guardian, how far the image may go, for which other uses, and
 * for which days. Source: protocol details 39.
 */
import * as z from 'zod/mini';
import { daysBetween, LocalDay } from '../days.ts';
import { ChildId, GuardianId } from '../ids.ts';
import { Hash } from '../wire.ts';

/** How far a child's image may go, from the narrowest to the widest. */
export const REACHES = ['nobody', 'ownFamily', 'pictured', 'group', 'establishment'] as const;
export const Reach = z.enum(REACHES);
export type Reach = z.infer<typeof Reach>;

/** The narrower of two reaches. */
export function narrower(a: Reach, b: Reach): Reach {
  return REACHES.indexOf(a) <= REACHES.indexOf(b) ? a : b;
}

/** Uses of the image, each agreed to separately from the reach. */
export const Purposes = z.strictObject({
  image: Reach,
  film: z.boolean(),
  live: z.boolean(),
  /** Others pictured may keep a copy. */
  download: z.boolean(),
  display: z.boolean(),
  press: z.boolean(),
  publicSite: z.boolean(),
});
export type Purposes = z.infer<typeof Purposes>;

/** Longest period of a consent, in days: one year (366 days, first and last included). */
export const LONGEST_CONSENT = 366;

export const ConsentTerms = z
  .strictObject({
    child: ChildId,
    guardian: GuardianId,
    purposes: Purposes,
    /** First and last local day on which the consent stands. */
    from: LocalDay,
    to: LocalDay,
    /** SHA-256 of the exact text that the guardian read. */
    text: Hash,
  })
  .check(z.refine(({ from, to }) => from <= to && daysBetween(from, to) < LONGEST_CONSENT));
export type ConsentTerms = z.infer<typeof ConsentTerms>;

/**
 * How two guardians count: `both` (the narrower rules, the silence of one is `nobody`), `oneSigns` (one signs, the
 * other is told and may narrow), `oneIsEnough` (the newest word of either rules).
 */
export const ConsentRule = z.enum(['both', 'oneSigns', 'oneIsEnough']);
export type ConsentRule = z.infer<typeof ConsentRule>;
