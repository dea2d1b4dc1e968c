import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gestures } from '../../testing/consentHistory.ts';
import { RegisterHistory, TYPES } from '../../testing/registerHistory.ts';
import { canonicalText } from '../canonical.ts';
import type { HouseholdId } from '../ids.ts';
import { opened } from './events/opened.ts';
import { reduce } from './reduce.ts';
import { householdScope, type Statement } from './statement.ts';
import type { RegisterState } from './state.ts';
import { hashSnapshot, readSnapshot, writeSnapshot } from './snapshot.ts';
import { viewOf } from './view.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? 1);

/** What a household reduces: what it may read in full, of the rest the chain alone. */
function reduceAs(household: HouseholdId, statements: readonly Statement[]): RegisterState {
  const [first, ...rest] = statements;
  const start = first?.type === 'opened' && opened(first, { kind: 'household', household });
  if (!start) throw new Error('not a first statement');
  let state: RegisterState = { ...start, head: { height: 0, hash: 'chain 0' } };
  for (const statement of rest) {
    const head = { height: statement.height, hash: `chain ${statement.height}` };
    if (statement.scope === 'all' || statement.scope === householdScope(household)) {
      const next = reduce(state, statement);
      if (!next.ok) throw new Error(`${statement.type} refused: ${next.refusal}`);
      state = { ...next.value, head };
    } else {
      state = { ...state, head };
    }
  }
  return state;
}

/** All that the two ways must agree on: not the sealing keys of staff, nor how late staff last signed. */
function comparable(state: RegisterState): string {
  const devices = Object.fromEntries(
    Object.entries(state.devices).map(([id, device]) => [
      id,
      device.role === 'household' ? device : { ...device, sealKey: '' },
    ]),
  );
  return canonicalText({ ...state, devices, newestStaffAt: 0 });
}

describe('the view of a household', () => {
  test('RG-9 reducing the redacted entries gives the view of the whole state, for every household', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(gestures({ minLength: 20, maxLength: 80 }), (list) => {
        const history = new RegisterHistory();
        for (const gesture of list) history.do(gesture);
        const { state, statements } = history.register;
        for (const { type } of statements) seen.set(type, (seen.get(type) ?? 0) + 1);
        for (const household of history.households) {
          expect(comparable(reduceAs(household, statements))).toBe(comparable(viewOf(state, household)));
        }
      }),
      { numRuns: 400, seed },
    );
    // Every type was said, and often.
    for (const type of TYPES) expect([type, (seen.get(type) ?? 0) > 20]).toEqual([type, true]);
  });

  test('RG-13 a snapshot gives the state back, and only with its own hash', async () => {
    const history = new RegisterHistory();
    const view = viewOf(history.register.state, 'household 1' as HouseholdId);
    const text = writeSnapshot(view);
    const hash = await hashSnapshot(text);
    expect(await readSnapshot(text, hash)).toEqual(view);
    expect(await readSnapshot(`${text} `, await hashSnapshot(`${text} `))).toBeUndefined();
    expect(await readSnapshot(text.replace('root', 'toor'), hash)).toBeUndefined();
  });

  test('RG-9 a view tells nothing of other households', () => {
    const history = new RegisterHistory();
    const text = writeSnapshot(viewOf(history.register.state, 'household 1' as HouseholdId));
    for (const other of [
      'household 0',
      'household 2',
      'guardian 0',
      'guardian 4',
      'child 0',
      'child 2',
      'group 0',
    ]) {
      expect(text).not.toContain(`"${other}"`);
    }
  });
});
