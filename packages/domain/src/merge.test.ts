import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeById, mergeFields, type Superseded } from './merge.ts';

const body = fc.record({ name: fc.string(), note: fc.string(), colour: fc.constantFrom('red', 'blue') });

describe('joining two edits of one document', () => {
  test('DO-1 what only one of them changed is taken, whoever it was', () => {
    fc.assert(
      fc.property(body, body, (base, edited) => {
        expect(mergeFields(base, edited, base)).toEqual(edited);
        expect(mergeFields(base, base, edited)).toEqual(edited);
      }),
    );
  });

  test('DO-2 what both changed differently keeps the later word, and the other in `superseded`', () => {
    fc.assert(
      fc.property(body, body, body, (base, mine, theirs) => {
        const merged: typeof mine & { superseded?: Superseded[] } = mergeFields(base, mine, theirs);
        for (const field of ['name', 'note', 'colour'] as const) {
          const kept = [
            merged[field],
            ...(merged.superseded ?? []).filter((one) => one.field === field).map((one) => one.value),
          ];
          if (mine[field] !== base[field]) expect(kept).toContain(mine[field]);
          if (theirs[field] !== base[field]) expect(kept).toContain(theirs[field]);
        }
      }),
    );
  });

  test('DO-3 in lists, what either added stays and what either removed goes', () => {
    const ids: fc.Arbitrary<string[]> = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'));
    const entries = (list: readonly string[]) => list.map((id) => ({ id, name: id }));
    fc.assert(
      fc.property(ids, ids, ids, (base, mine, theirs) => {
        const merged = mergeById(entries(base), entries(mine), entries(theirs)).map(({ id }) => id);
        for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) {
          const was = base.includes(id);
          const expected = was
            ? mine.includes(id) && theirs.includes(id)
            : mine.includes(id) || theirs.includes(id);
          expect(merged.includes(id)).toBe(expected);
        }
      }),
    );
  });
});
