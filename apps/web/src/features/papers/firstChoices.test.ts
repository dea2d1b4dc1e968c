import { describe, expect, test } from 'vitest';
import { addDays, type ChildId, type LocalDay, type Reach, type Word } from '@cocon/protocol';
import { NO_ACCORD, settled } from './choice.ts';
import { childrenToAsk, commonProposal, proposalFor, type OwnWords } from './firstChoices.ts';

const today = '2026-11-23' as LocalDay;

function own(
  id: string,
  word?: { means: Word['means']; image?: Reach; to?: string; film?: boolean },
): OwnWords {
  const purposes = { ...NO_ACCORD, image: word?.image ?? 'group', film: word?.film ?? false };
  const terms = { purposes, from: '2026-09-01', to: word?.to ?? '2027-08-31' } as Word['terms'];
  return {
    id: id as ChildId,
    newest: word && { terms, means: word.means, height: 4, at: 0 },
    hasSigned: word?.means === 'device',
  };
}

describe('who is asked about', () => {
  const silent = own('silent');
  const paper = own('paper', { means: 'paper' });
  const signed = own('signed', { means: 'device' });
  const over = own('over', { means: 'device', to: '2026-08-31' });
  const all = [silent, paper, signed, over];

  test('FM-2 children for whom nothing was signed here, or whose accord has run out', () => {
    expect(childrenToAsk(all, today, undefined)).toEqual(['silent', 'paper', 'over']);
  });

  test('FM-3 « Plus tard » is quiet for a week, and for good where a paper speaks', () => {
    for (const later of [0, 1, 6]) expect(childrenToAsk(all, addDays(today, later), today)).toEqual([]);
    expect(childrenToAsk(all, addDays(today, 7), today)).toEqual(['silent', 'over']);
  });
});

describe('what is proposed', () => {
  test('FM-2 nothing where nothing was said, and what a paper says', () => {
    expect(proposalFor(own('a'))).toBeUndefined();
    expect(proposalFor(own('a', { means: 'paper', image: 'pictured', film: true }))).toEqual({
      image: 'pictured',
      film: true,
      live: false,
      download: false,
    });
  });

  test('FM-2 one answer for all where papers agree, one each where they differ', () => {
    expect(commonProposal([own('a'), own('b')])).toBeUndefined();
    expect(commonProposal([own('a', { means: 'paper' }), own('b', { means: 'paper' })])).toMatchObject({
      image: 'group',
    });
    expect(commonProposal([own('a', { means: 'paper' }), own('b')])).toBe('several');
    expect(commonProposal([own('a', { means: 'paper' }), own('b', { means: 'paper', film: true })])).toBe(
      'several',
    );
  });

  test('FM-2 who chooses nobody agrees to no other use', () => {
    expect(settled({ image: 'nobody', film: true, live: true, download: true })).toEqual(NO_ACCORD);
    expect(settled({ image: 'group', film: true, live: false, download: false }).film).toBe(true);
  });
});
