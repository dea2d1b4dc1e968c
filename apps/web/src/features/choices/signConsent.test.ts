import { expect, test } from 'vitest';
import { hashText, type Profile, type Sayings } from '@cocon/client';
import type { ChildBody } from '@cocon/domain';
import type { ChildId, LocalDay } from '@cocon/protocol';
import { NO_ACCORD } from '../papers/choice.ts';
import { signChoices, textOf } from './signConsent.ts';

const childNamed = (firstName: string): ChildBody => ({ type: 'child', firstName, lastName: 'Martin' });
const leo = {
  id: 'leo' as ChildId,
  body: childNamed('Léo'),
  choice: { ...NO_ACCORD, image: 'group' },
} as const;
const ines = { id: 'ines' as ChildId, body: childNamed('Inès'), choice: NO_ACCORD } as const;

test('FM-1 one batch, one statement for each child, each with the hash of its own text as shown', async () => {
  const batches: Sayings[] = [];
  const profile = {
    moment: { height: 7, day: '2026-11-23' as LocalDay },
    names: { establishment: 'La Farandole', person: 'Sarah Martin' },
    stored: { household: 'home', guardian: 'sarah' } as Profile['stored'],
    sync: () => Promise.resolve(),
    say: async (make: Parameters<Profile['say']>[0]) => {
      const state = {} as Profile['state'];
      batches.push(await make(state));
      return state;
    },
  };
  await signChoices(profile, [leo, ines]);
  expect(batches).toHaveLength(1);
  const terms = (batches[0]?.sayings ?? []).flatMap(({ type, body }) =>
    type === 'consentSigned' ? [body.terms] : [],
  );
  expect(terms.map(({ child, guardian, purposes }) => [child, guardian, purposes.image])).toEqual([
    ['leo', 'sarah', 'group'],
    ['ines', 'sarah', 'nobody'],
  ]);
  const shown = [leo, ines].map(({ body, choice }) => textOf(profile, body, choice).text);
  expect(shown[0]).toContain('Léo Martin');
  expect(shown[1]).toContain('Inès Martin');
  expect(terms.map(({ text }) => text)).toEqual(await Promise.all(shown.map(hashText)));
  expect(terms.every(({ from, to }) => from === '2026-11-23' && to === '2027-08-31')).toBe(true);
});
