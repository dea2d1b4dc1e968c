import { expect, test } from 'vitest';
import { DAY, GRANDS, MOYENS, Scene } from '../../testing/consentScene.ts';
import { addDays } from '../days.ts';
import type { ConsentRule } from './terms.ts';
import { accordsOf } from './accords.ts';

/** Léo lives in two homes, Milo shares his group, Rose is of another. */
function twoHomes(rule: ConsentRule = 'both') {
  const scene = new Scene(rule);
  scene.child('Léo', MOYENS);
  scene.child('Milo', MOYENS);
  scene.child('Rose', GRANDS);
  scene.home('other home', 'Léo');
  scene.guardian('other home', 'father');
  scene.count('Léo', 'parent of Léo', 'father');
  const of = (home: string) => accordsOf(scene.register.state, home as never, scene.moment);
  return { scene, of };
}
const leo = (given: number, homes: number) => [{ child: 'Léo', counted: 2, given, homes }];

test('FM-5 both homes of a child are told the same numbers: accords given, and homes reached', () => {
  const { scene, of } = twoHomes();
  expect(of('Léo')).toEqual(leo(0, 0));
  scene.word('Léo', { image: 'group' });
  expect(of('Léo')).toEqual(leo(1, 0));
  scene.word('Léo', { image: 'group' }, 'father');
  expect(of('Léo')).toEqual(leo(2, 3));
  expect(of('other home')).toEqual(of('Léo'));
});

test('FM-5 a withdrawal and a period that is over are accords no more', () => {
  const { scene, of } = twoHomes('oneSigns');
  scene.word('Léo', { image: 'establishment' });
  scene.word('Léo', { image: 'ownFamily', to: addDays(DAY, 5) }, 'father');
  expect(of('Léo')).toEqual(leo(2, 2));
  scene.today = addDays(DAY, 6);
  expect(of('Léo')).toEqual(leo(1, 2));
  scene.word('Léo', { image: 'nobody' });
  expect(of('Léo')).toEqual(leo(0, 0));
});

test('FM-5 a home is told of its own children only, and of none once its link is over', () => {
  const { scene, of } = twoHomes();
  expect(of('Rose').map(({ child }) => child)).toEqual(['Rose']);
  scene.home('past home', 'Rose', DAY, addDays(DAY, 1));
  expect(of('past home')).toHaveLength(1);
  scene.today = addDays(DAY, 2);
  expect(of('past home')).toEqual([]);
});
