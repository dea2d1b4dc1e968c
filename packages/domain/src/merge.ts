/**
 * Joining two people's edits of one document, member by member. What only one of them changed is taken; what both
 * changed differently keeps the later writer's word and puts the other's in `superseded`, so that no entry is dropped in
 * silence: the screen can show it and offer it back.
 */
export interface Superseded {
  readonly field: string;
  readonly value: unknown;
}

export function mergeFields<Body extends object>(base: Partial<Body>, mine: Body, theirs: Body): Body {
  const superseded: Superseded[] = [];
  const fields = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  const merged = Object.fromEntries(
    [...fields].map((field) => {
      const read = (body: object) => (body as Record<string, unknown>)[field];
      if (same(read(mine), read(base)) || same(read(mine), read(theirs))) return [field, read(theirs)];
      if (!same(read(theirs), read(base)) && field !== 'superseded')
        superseded.push({ field, value: read(theirs) });
      return [field, read(mine)];
    }),
  );
  const earlier: unknown = 'superseded' in theirs ? theirs.superseded : [];
  const before = Array.isArray(earlier) ? (earlier as readonly Superseded[]) : [];
  return (superseded.length === 0 ? merged : { ...merged, superseded: [...before, ...superseded] }) as Body;
}

/**
 * Joining two lists of things with an id: what either added stays, what either removed goes, what both changed merges
 * member by member.
 */
export function mergeById<Entry extends { readonly id: string }>(
  base: readonly Entry[],
  mine: readonly Entry[],
  theirs: readonly Entry[],
): Entry[] {
  const byId = (entries: readonly Entry[]) => new Map(entries.map((entry) => [entry.id, entry]));
  const [baseById, mineById, theirsById] = [byId(base), byId(mine), byId(theirs)];
  const ids = [...new Set([...theirsById.keys(), ...mineById.keys()])];
  return ids.flatMap((id) => {
    const [before, ours, other] = [baseById.get(id), mineById.get(id), theirsById.get(id)];
    if (ours && other) return [mergeFields(before ?? {}, ours, other)];
    const kept = ours ?? other;
    return kept && before === undefined ? [kept] : [];
  });
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
