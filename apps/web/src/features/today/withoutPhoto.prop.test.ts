import { addDays, REACHES, type ChildId, type LocalDay, type Reach } from '@cocon/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY, MOYENS, Scene } from '../../../../../packages/protocol/testing/consentScene.ts';
import { withoutPhoto } from './withoutPhoto.ts';

interface AChild {
  readonly name: ChildId;
  /** Days for which it has been looked after here; negative for one who is still to come. */
  readonly here: number;
  /** What its parent said; undefined for silence. */
  readonly image: Reach | undefined;
}

const someChildren = fc
  .array(
    fc.record({ here: fc.integer({ min: -3, max: 40 }), image: fc.option(fc.constantFrom(...REACHES)) }),
    { maxLength: 6 },
  )
  .map((all) =>
    all.map(({ here, image }, n): AChild => ({
      name: `child ${n}` as ChildId,
      here,
      image: image ?? undefined,
    })),
  );
/** Each: how many days ago, and which children are marked on it. */
const somePhotos = fc.array(
  fc.tuple(
    fc.nat(40),
    fc.uniqueArray(
      fc.nat(5).map((n) => `child ${n}`),
      { maxLength: 6 },
    ),
  ),
  { maxLength: 12 },
);
const before = (days: number) => addDays(DAY, -days);

function house(children: readonly AChild[]): Scene {
  const scene = new Scene('oneSigns');
  for (const { name, here, image } of children) {
    scene.child(name, MOYENS, before(here - 1));
    if (image) scene.word(name, { image });
  }
  return scene;
}

test('GA-18 listed are those here for two weeks who may be shown and are marked on no photo of these days, each once', () => {
  fc.assert(
    fc.property(someChildren, somePhotos, (children, taken) => {
      const scene = house(children);
      const photos = taken.map(([ago, subjects]) => ({ day: before(ago), subjects }));
      const asked = children.map(({ name }) => ({ id: name }));
      const listed = withoutPhoto(scene.register.state, scene.moment, asked, photos);
      const expected = children.filter(
        ({ name, here, image }) =>
          here >= 14 &&
          image !== undefined &&
          image !== 'nobody' &&
          !taken.some(([ago, subjects]) => ago < 14 && subjects.includes(name)),
      );
      expect(listed.map(({ child }) => child.id).toSorted()).toEqual(
        expected.map(({ name }) => name).toSorted(),
      );
      for (const { child, last } of listed) {
        const days = photos.filter(({ subjects }) => subjects.includes(child.id)).map(({ day }) => day);
        expect(last).toBe(days.toSorted().at(-1));
      }
      const order = listed.map(({ last = '' }) => last as LocalDay | '');
      expect(order).toEqual(order.toSorted());
    }),
  );
});

test('GA-18 the fourteenth day counts, the one before does not', () => {
  const scene = house([{ name: 'Léo' as ChildId, here: 30, image: 'group' }]);
  const listed = (ago: number) =>
    withoutPhoto(
      scene.register.state,
      scene.moment,
      [{ id: 'Léo' as ChildId }],
      [{ day: before(ago), subjects: ['Léo'] }],
    );
  expect(listed(13)).toEqual([]);
  expect(listed(14)).toEqual([{ child: { id: 'Léo' }, last: before(14) }]);
});
