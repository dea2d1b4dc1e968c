import type { Profile } from '@cocon/client';
import type { ErasureRequestBody } from '@cocon/domain';
import type { ChildId } from '@cocon/protocol';
import { expect, test } from 'vitest';
import { ownRequests, withdrawRequests } from './ownRequests.ts';

const LEO = 'leo' as ChildId;
const body = (day: string, more: Partial<ErasureRequestBody> = {}): ErasureRequestBody => ({
  type: 'erasureRequest',
  child: LEO,
  guardian: 'sarah',
  day,
  ...more,
});

/** A phone that has requests, and some on their way. */
function phone(
  sent: Readonly<Record<string, ErasureRequestBody>>,
  waiting: Readonly<Record<string, ErasureRequestBody>>,
) {
  const did: unknown[] = [];
  const profile = {
    stored: { household: 'home', guardian: 'sarah' },
    moment: { day: '2026-11-30' },
    all: () =>
      Object.entries(sent).map(([id, one], index) => ({ id, version: 1, header: { at: index }, body: one })),
    outbox: Object.entries(waiting).map(([id, one], index) => ({
      draft: { id: `draft ${id}`, createdAt: 100 + index, writes: [{ id, collection: 'thread', body: one }] },
    })),
    enqueue: ({ writes }: { writes: readonly { id: string; body: ErasureRequestBody }[] }) =>
      Promise.resolve(did.push(writes.map(({ id, body: said }) => [id, said.withdrawn]))),
    takeBack: (draft: string) => Promise.resolve(did.push(draft)),
  } as unknown as Profile;
  return { profile, did };
}

test('FG-8 what waits on the phone stands over what the server has, newest first, of that child alone', () => {
  const { profile } = phone(
    { old: body('2026-11-01'), taken: body('2026-11-02'), ines: { ...body('2026-11-03'), child: 'ines' } },
    { taken: body('2026-11-02', { withdrawn: '2026-11-05' }), fresh: body('2026-11-06') },
  );
  expect(ownRequests(profile, LEO).map(({ id, waiting }) => [id, waiting])).toEqual([
    ['fresh', 'draft fresh'],
    ['taken', 'draft taken'],
    ['old', undefined],
  ]);
});

test('FG-8 taking back: one that left is told so, one that never left is not sent, and what was answered stays', async () => {
  const answer = { kind: 'kept', day: '2026-11-04', reason: 'Elle est au mur.' } as const;
  const { profile, did } = phone(
    { sent: body('2026-11-01'), answered: body('2026-11-02', { answer }) },
    { fresh: body('2026-11-06') },
  );
  await withdrawRequests(profile, LEO);
  expect(did).toEqual(['draft fresh', [['sent', '2026-11-30']]]);
});
