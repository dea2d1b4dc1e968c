import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page as browserPage } from 'vitest/browser';
import { makeSpeaker, showTest, SpeakerPart, type TestPage } from './testPage.tsx';
import { clearToasts, ToastRegion } from './Toast.tsx';

let page: TestPage;
beforeEach(async () => (page = await showTest()));
afterEach(() => {
  vi.useRealTimers();
  page.close();
});

const said = (words: string) => browserPage.getByText(words).elements().length;

test('DG-7 a word that asks nothing goes with its time from page to page; one with its undo stays to be read', async () => {
  const speaker = makeSpeaker();
  const pageWith = (key: string) =>
    page.show(
      <>
        <SpeakerPart speaker={speaker} />
        <ToastRegion key={key} />
      </>,
    );
  await pageWith('first');
  for (const [message, more, left] of [
    ['C’est noté.', {}, 0],
    ['C’est publié.', { undo: () => {} }, 1],
  ] as const) {
    const close = speaker.say({ message, ...more });
    await vi.waitFor(() => expect(said(message)).toBe(1), { timeout: 20_000 });
    // Another page, before its time is over: it is still there.
    await pageWith('second');
    await vi.waitFor(() => expect(said(message)).toBe(1));
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    await pageWith('third');
    await vi.waitFor(() => expect(said(message)).toBe(left));
    vi.useRealTimers();
    close();
    await vi.waitFor(() => expect(said(message)).toBe(0));
  }
});

test('RT-14 what was begun before all words were taken away says nothing after, also from a part that is still there', async () => {
  const [gone, here] = [makeSpeaker(), makeSpeaker()];
  await page.show(
    <>
      <ToastRegion />
      <SpeakerPart speaker={gone} />
      <SpeakerPart speaker={here} />
    </>,
  );
  const begun = [gone.say, here.say];
  // What shows words is there, so that one which was let through would be seen.
  here.say({ message: 'Avant', timeoutMs: 600_000 });
  await vi.waitFor(() => expect(said('Avant')).toBe(1), { timeout: 20_000 });
  await page.show(
    <>
      <ToastRegion />
      <SpeakerPart speaker={here} />
    </>,
  );
  clearToasts();
  await vi.waitFor(() => expect(said('Avant')).toBe(0));
  for (const say of begun) say({ message: 'Le foyer Martin est fermé.', timeoutMs: 600_000 });
  // Said later, and shown later still.
  const close = here.say({ message: 'Après', timeoutMs: 600_000, undo: () => {} });
  await vi.waitFor(() => expect(said('Après')).toBe(1), { timeout: 20_000 });
  expect(said('Le foyer Martin est fermé.')).toBe(0);
  close();
  await vi.waitFor(() => expect(said('Après')).toBe(0));
  expect(said('Le foyer Martin est fermé.')).toBe(0);
});
