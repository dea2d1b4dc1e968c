import type { ChildId, MediumFacts } from '@cocon/protocol';
import { expect, test } from 'vitest';
import { ownOnPhoto } from './ownOnPhoto.ts';

const subjects: MediumFacts['subjects'] = [
  { child: 'leo' as ChildId, certainty: 'seen' },
  { child: 'another family’s' as ChildId, certainty: 'seen' },
  { child: 'ines' as ChildId, certainty: 'maybe' },
];
const children = [
  { id: 'ines', shortName: 'Inès' },
  { id: 'leo', shortName: 'Léo' },
  { id: 'noe', shortName: 'Noé' },
];

test('GA-14 own children alone are named, apart those surely and perhaps on the photo', () => {
  expect(ownOnPhoto(subjects, children)).toEqual({ seen: ['Léo'], maybe: ['Inès'] });
  expect(ownOnPhoto(subjects, [])).toEqual({ seen: [], maybe: [] });
  expect(ownOnPhoto([], children)).toEqual({ seen: [], maybe: [] });
});
