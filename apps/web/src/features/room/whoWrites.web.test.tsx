/** Who is taken for who writes on a room tablet, before anybody is picked. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CodeOwner, Profile } from '@cocon/client';
import { showTest, type TestPage } from '../../design/testPage.tsx';
import { loadCatalogues } from '../../locales/catalogues.ts';
import { forgetOpener, setLevel } from '../../session/roomLevel.ts';
import { ProfileScope } from '../../session/useSession.ts';
import { LazyWhoWrites, useAuthor, type AuthorWanted } from './LazyWhoWrites.tsx';
import { IDLE, useRoomHours } from './useRoomHours.ts';

let page: TestPage;
beforeEach(async () => {
  page = await showTest();
  await loadCatalogues(['room']);
});
afterEach(() => {
  page.close();
  vi.useRealTimers();
});

const NOON = Date.UTC(2026, 10, 23, 11);
const people = [
  { id: 'awa', name: 'Awa Diop' },
  { id: 'claire', name: 'Claire Moreau' },
];
const owners = {
  'awa code': people[0],
  'claire code': people[1],
  'code of who left': { id: 'x', name: 'Zoé' },
};

/** A room that was just opened with this code. */
const opened = (openedWith: CodeOwner): Profile =>
  ({
    openedWith,
    stored: { lock: { kind: 'pin', slots: [] } },
    identity: { id: 'tablet' },
    names: { person: 'Tablette des Moyens' },
    session: { now: () => NOON },
    lastContact: NOON,
    state: { settings: { zone: 'Europe/Paris' } },
    note: () => JSON.stringify({ owners, closing: 19, replacements: [] }),
    all: () => people.map(({ id, name }) => ({ id, body: { type: 'colleague', name } })),
  }) as unknown as Profile;

function Form(wanted: AuthorWanted) {
  const { author, picking } = useAuthor(wanted);
  useRoomHours();
  return (
    <>
      <output>{`${author.name} ${author.member ?? '-'}`}</output>
      <LazyWhoWrites {...picking} />
    </>
  );
}

let shown = 0;
/** Opens a form anew, as after a move to another page and back. */
async function open(profile: Profile, wanted: AuthorWanted = { mayBeOpener: true }): Promise<void> {
  shown += 1;
  await page.show(
    <ProfileScope value={profile} key={shown}>
      <Form {...wanted} />
    </ProfileScope>,
  );
  await expect.poll(() => page.root.querySelector('[role=radiogroup]')).not.toBeNull();
}
const signs = () => expect.poll(() => page.root.querySelector('output')?.textContent);
const picked = () => page.root.querySelector<HTMLInputElement>('input:checked')?.parentElement?.textContent;
const says = () => page.root.textContent.includes('Son code vient d’ouvrir la salle.');
const TABLET = 'Tablette des Moyens -';

test('RT-16 who opened the room is picked for what she publishes first, and it says why', async () => {
  const room = opened('awa code');
  await open(room);
  await signs().toBe('Awa Diop awa');
  expect(picked()).toContain('Awa Diop');
  expect(says()).toBe(true);
  // It went out: what comes next may be anybody's.
  forgetOpener(room);
  await signs().toBe(TABLET);
  expect(picked()).toContain('Tablette des Moyens');
  expect(says()).toBe(false);
});

test('RT-16 one tap on another name, and it is hers; the next form begins with the tablet', async () => {
  const room = opened('awa code');
  await open(room);
  page.get('radio', 'Claire Moreau').click();
  await signs().toBe('Claire Moreau claire');
  expect(says()).toBe(false);
  await open(room);
  await signs().toBe(TABLET);
});

test('RT-16 the tablet’s own code, a code of nobody in the book and a sheet pick nobody', async () => {
  await open(opened(null));
  await signs().toBe(TABLET);
  await open(opened('code of who left'));
  await signs().toBe(TABLET);
  await open(opened('awa code'), {});
  await signs().toBe(TABLET);
});

test('RT-16 another’s code at the personal level is hers there, and nobody’s after it', async () => {
  const room = opened('awa code');
  await open(room);
  setLevel(room, 'personal', 'claire code');
  await signs().toBe('Claire Moreau claire');
  setLevel(room, 'room');
  await signs().toBe(TABLET);
});

test('RT-16 a tablet left untouched for three minutes is in nobody’s hands, also where it slept until it is touched', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: NOON });
  await open(opened('awa code'));
  vi.advanceTimersByTime(IDLE - 10_000);
  await signs().toBe('Awa Diop awa');
  vi.advanceTimersByTime(15_000);
  await signs().toBe(TABLET);

  await open(opened('awa code'));
  await signs().toBe('Awa Diop awa');
  vi.setSystemTime(Date.now() + IDLE);
  window.dispatchEvent(new PointerEvent('pointerdown'));
  await signs().toBe(TABLET);
});
