/** Ticks that show before what follows from them. Rule PU-12 of docs/spec.md. */
import type { ChildId } from '@cocon/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { showTest, type TestPage } from '../../design/testPage.tsx';
import { noMarks, tick } from './subjects.ts';
import { useMarks, useTicks, type MarksChange } from './useMarks.ts';

const [léo, inès] = ['léo', 'inès'] as ChildId[] as [ChildId, ChildId];
const drawn: string[] = [];
let page: TestPage;
beforeAll(async () => {
  page = await showTest();
});
afterAll(() => page.close());

function Screen({ onSaid }: { readonly onSaid: (children: readonly ChildId[]) => void }) {
  const { marks, change, latest } = useMarks(() => noMarks);
  drawn.push(`card ${marks.ticked.join()}`);
  return (
    <Chips
      marks={marks}
      onTicks={(next) => {
        change(next);
        onSaid(latest().ticked);
      }}
    />
  );
}

function Chips({ marks, onTicks }: { marks: typeof noMarks; onTicks: (next: MarksChange) => void }) {
  const { shown, change } = useTicks(marks, onTicks);
  drawn.push(`chips ${shown.ticked.join()}`);
  return (
    <button
      type="button"
      onClick={() => {
        change((before) => tick(before, léo, true));
        change((before) => tick(before, inès, true));
      }}
    >
      Tous
    </button>
  );
}

test('PU-12 two ticks of one instant are both said at once, drawn in their chips first, then where they count', async () => {
  const said: string[] = [];
  await page.show(<Screen onSaid={(children) => said.push(children.join())} />);
  drawn.length = 0;
  page.get('button', 'Tous').click();
  expect(said).toEqual(['léo', 'léo,inès']);
  await expect.poll(() => drawn).toContain('card léo,inès');
  expect(drawn[0]).toBe('chips léo,inès');
  expect(drawn.at(-1)).toBe('chips léo,inès');
  expect(drawn.indexOf('chips léo,inès')).toBeLessThan(drawn.indexOf('card léo,inès'));
});
