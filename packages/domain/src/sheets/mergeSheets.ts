/**
 * Joining two people's edits of what may harm: lines of a text and entries with an id. What either added stays, what
 * one took out goes; an entry that both changed differently is there twice rather than once too few.
 */

/** Lines of `theirs` in their order, then those that `mine` added; without those that either took out. */
export function mergeLines(base: string, mine: string, theirs: string): string {
  const [before, ours, others] = [linesOf(base), linesOf(mine), linesOf(theirs)];
  const kept = others.filter((line) => ours.includes(line) || !before.includes(line));
  const added = ours.filter((line) => !others.includes(line) && !before.includes(line));
  return [...kept, ...added].join('\n');
}

const linesOf = (text: string): readonly string[] => (text === '' ? [] : text.split('\n'));

interface Entry {
  readonly id: string;
}

export function joinLists<One extends Entry>(
  base: readonly One[],
  mine: readonly One[],
  theirs: readonly One[],
): One[] {
  const find = (list: readonly One[], id: string) => list.find((one) => one.id === id);
  const kept = theirs.flatMap((other): One[] => {
    const [before, ours] = [find(base, other.id), find(mine, other.id)];
    if (!ours) return before && same(before, other) ? [] : [other];
    if (same(ours, other) || (before && same(before, ours))) return [other];
    if (before && same(before, other)) return [ours];
    return [other, { ...ours, id: `${ours.id}+` }];
  });
  const added = mine.filter((one) => {
    const before = find(base, one.id);
    return !find(theirs, one.id) && !(before && same(before, one));
  });
  return [...kept, ...added];
}

const same = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);
