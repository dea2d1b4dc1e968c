/**
 * What the other guardian of this household said since this guardian last looked (FM-4): who, for which children, how
 * far, since when. Another home's words are not here: they never reach this device, and are left out again if they did.
 */
import type { ChildId, GuardianId, LocalDay, Reach, RegisterState, Word } from '@cocon/protocol';

/** Under which this device notes the height up to which the other's words were read. */
export const READ_NOTE = 'others read';

export interface OtherWord {
  readonly guardian: GuardianId;
  readonly reach: Reach;
  readonly means: Word['means'];
  readonly since: LocalDay;
  readonly children: readonly ChildId[];
}

/** `readUpTo`: the height noted; words above it are new. Newest words only, alike ones together. */
export function otherWords(state: RegisterState, own: GuardianId, readUpTo: number): OtherWord[] {
  const household = state.guardians[own]?.household;
  const isOther = (guardian: GuardianId) => {
    const entry = state.guardians[guardian];
    return guardian !== own && entry?.household === household && !entry?.ended;
  };
  const found = new Map<string, OtherWord>();
  for (const [child, { words }] of Object.entries(state.children)) {
    const newest = new Map(words.map((word) => [word.terms.guardian, word]));
    for (const [guardian, { terms, height, means }] of newest) {
      if (!isOther(guardian) || height <= readUpTo) continue;
      const said = { guardian, reach: terms.purposes.image, means, since: terms.from };
      const key = Object.values(said).join(' ');
      found.set(key, { ...said, children: [...(found.get(key)?.children ?? []), child as ChildId] });
    }
  }
  return [...found.values()];
}
