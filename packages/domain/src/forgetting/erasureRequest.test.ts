import { expect, test } from 'vitest';
import { erasureRequestType, requestState, type ErasureRequestBody } from './erasureRequest.ts';

const asked: ErasureRequestBody = {
  type: 'erasureRequest',
  child: 'leo',
  guardian: 'sarah',
  day: '2026-11-23',
};
const erased = { kind: 'erased', day: '2026-11-24', scope: 'all', photos: 3 } as const;
const kept = { kind: 'kept', day: '2026-11-24', reason: 'Elle est au mur.' } as const;

test('FG-9 what was erased was erased, whatever was said meanwhile; a reason is for who still asks', () => {
  const withdrawn = '2026-11-24';
  expect(requestState(asked)).toBe('open');
  expect(requestState({ ...asked, withdrawn })).toBe('withdrawn');
  expect(requestState({ ...asked, answer: kept })).toBe('kept');
  expect(requestState({ ...asked, answer: kept, withdrawn })).toBe('withdrawn');
  expect(requestState({ ...asked, answer: erased, withdrawn })).toBe('erased');
});

test('FG-8 FG-9 a request and its answers read back; an answer without a reason, or of another kind, is none', () => {
  for (const answer of [erased, kept]) expect(erasureRequestType.read({ ...asked, answer })).toBeDefined();
  for (const answer of [
    { ...kept, reason: '' },
    { kind: 'later', day: '2026-11-24' },
  ])
    expect(erasureRequestType.read({ ...asked, answer })).toBeUndefined();
});

test('FG-9 a request that was taken back while it was being answered keeps both words', () => {
  const withdrawn = { ...asked, withdrawn: '2026-11-24' };
  expect(erasureRequestType.merge(asked, withdrawn, { ...asked, answer: kept })).toEqual({
    ...withdrawn,
    answer: kept,
  });
});
