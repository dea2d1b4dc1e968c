import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page as browserPage } from 'vitest/browser';
import { AlertDialog } from './AlertDialog.tsx';
import { makeSpeaker, showTest, SpeakerPart, type TestPage } from './testPage.tsx';
import { ToastRegion } from './Toast.tsx';

let page: TestPage;
const size = { width: window.innerWidth, height: window.innerHeight };
beforeEach(async () => {
  page = await showTest();
});
afterEach(async () => {
  page.close();
  await browserPage.viewport(size.width, size.height);
});

test.each([
  ['phone', 390, 844],
  ['small tablet', 768, 420],
  ['tablet', 1112, 420],
])(
  'SC-210 on a %s the word of what was just done never lies over the buttons of a dialog',
  async (_, width, height) => {
    await browserPage.viewport(width, height);
    const speaker = makeSpeaker();
    await page.show(
      <>
        <ToastRegion />
        <SpeakerPart speaker={speaker} />
        <AlertDialog
          title="Supprimer cette fiche"
          gone="Elle s’efface de tous les appareils de l’équipe."
          confirmLabel="Supprimer"
          isOpen
          onOpenChange={() => {}}
          onConfirm={() => {}}
        />
      </>,
    );
    await vi.waitFor(() => page.get('dialog', 'Supprimer cette fiche'));
    const close = speaker.say({ message: 'C’est noté.', timeoutMs: 600_000 });
    const said = browserPage.getByText('C’est noté.');
    await vi.waitFor(() => expect(said.elements()).toHaveLength(1), { timeout: 20_000 });
    const words = said.element().getBoundingClientRect();
    for (const name of ['Supprimer', 'Ne rien changer']) {
      const button = page.get('button', name).getBoundingClientRect();
      expect(words.bottom).toBeLessThan(button.top);
    }
    close();
  },
);
