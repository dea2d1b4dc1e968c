/** A pasted list goes after its week, on whatever screen the team's app is. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Profile } from '@cocon/client';
import { addDays, type LocalDay } from '@cocon/protocol';
import { showTest, type TestPage } from '../../design/testPage.tsx';
import { StaffPage } from '../../session/StaffPage.tsx';
import { ProfileScope } from '../../session/useSession.ts';
import { beginDraft, draftText, KEPT_DAYS } from './importDraft.ts';
import { endList } from './keptList.ts';

const PASTED = '2026-11-02' as LocalDay;

let page: TestPage;
beforeEach(async () => {
  page = await showTest();
});
afterEach(() => page.close());

/** Direction's device on a day, with the notes that it keeps. */
const deviceOn = (day: LocalDay, notes: Map<string, string>): Profile =>
  ({
    stored: { id: 'direction', role: 'direction', lock: { kind: 'none' } },
    state: { settings: { zone: 'Europe/Paris' } },
    moment: { day },
    lastContact: null,
    outbox: [],
    sending: {},
    status: { kind: 'idle' },
    note: (name: string) => notes.get(name),
    keepNote: (name: string, text: string | null) => {
      if (text === null) notes.delete(name);
      else notes.set(name, text);
      return Promise.resolve();
    },
  }) as unknown as Profile;

const show = (profile: Profile) =>
  page.show(
    <ProfileScope value={profile}>
      <StaffPage current="gallery">La galerie</StaffPage>
    </ProfileScope>,
  );

test('IM-16 a list untouched for a week is erased on any screen of the team, also where the day turns while it is open; no other note is', async () => {
  const kept = draftText({ day: PASTED, draft: beginDraft('Prénom;Nom\nLéo;Martin') });
  const notes = new Map([
    ['list', kept],
    ['other', 'a note'],
  ]);
  const lastDay = addDays(PASTED, KEPT_DAYS);
  const device = deviceOn(lastDay, notes);
  await show(device);
  await expect.poll(() => page.root.textContent).toContain('La galerie');
  await endList(device);
  expect(notes.get('list')).toBe(kept);
  await show(deviceOn(addDays(lastDay, 1), notes));
  await expect.poll(() => [...notes.keys()]).toEqual(['other']);
});

test('IM-16 one that another version of the app wrote goes too', async () => {
  const notes = new Map([['list', '{"is":"another"}']]);
  await show(deviceOn(PASTED, notes));
  await expect.poll(() => notes.size).toBe(0);
});
