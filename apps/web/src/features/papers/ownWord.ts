/** A guardian's own words about the children of this profile, as the register has them. */
import type { Profile } from '@cocon/client';
import { REACHES, type ChildId, type LocalDay, type Word } from '@cocon/protocol';
import { bookChildren, type BookChild } from '../../session/book.ts';
import { childrenToAsk, LATER_NOTE, type OwnWords } from './firstChoices.ts';

/** The newest word of this profile's guardian about a child, whose first day has come or will. */
export function wordOf(profile: Profile, child: ChildId): Word | undefined {
  const { guardian } = profile.stored;
  return profile.state.children[child]?.words.findLast((word) => word.terms.guardian === guardian);
}

/** This guardian's words about a child, for the question of a first choice. */
export function ownWordsOf(profile: Profile, id: ChildId): OwnWords {
  const { guardian } = profile.stored;
  const words = profile.state.children[id]?.words ?? [];
  const hasSigned = words.some((word) => word.means === 'device' && word.terms.guardian === guardian);
  return { id, newest: wordOf(profile, id), hasSigned };
}

/** Children whose guardian is to be asked today; `always`: also those put off. */
export function askedChildren(profile: Profile, always = false): BookChild[] {
  const children = bookChildren(profile);
  const words = children.map(({ id }) => ownWordsOf(profile, id));
  const putOff = always ? undefined : (profile.note(LATER_NOTE) as LocalDay | undefined);
  const asked = new Set(childrenToAsk(words, profile.moment.day, putOff));
  return children.filter(({ id }) => asked.has(id));
}

/** Whether direction recorded on paper more than this guardian had signed on a device, and nothing was signed since (40). */
export function widenedOnPaper(profile: Profile, child: ChildId): boolean {
  const { guardian } = profile.stored;
  const words = (profile.state.children[child]?.words ?? []).filter(
    (word) => word.terms.guardian === guardian,
  );
  const newest = words.at(-1);
  const signed = words.findLast((word) => word.means === 'device');
  if (newest?.means !== 'paper' || signed === undefined) return false;
  const { purposes: now } = newest.terms;
  const { purposes: before } = signed.terms;
  const isWider = (use: 'film' | 'live' | 'download') => now[use] && !before[use];
  return (
    REACHES.indexOf(now.image) > REACHES.indexOf(before.image) ||
    isWider('film') ||
    isWider('live') ||
    isWider('download')
  );
}
