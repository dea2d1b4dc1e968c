/** What had the focus goes, and the focus stays somewhere. */
import { useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { PinField } from '../design/PinField.tsx';
import { showTest, type TestPage } from '../design/testPage.tsx';
import { keepFocus } from './keptFocus.ts';

let page: TestPage;
let end: () => void;
beforeEach(async () => {
  page = await showTest();
  end = keepFocus();
});
afterEach(() => {
  end();
  page.close();
});

async function press(name: string): Promise<void> {
  page.get('button', name).focus();
  await userEvent.keyboard('{Enter}');
}
const focused = () => expect.poll(() => document.activeElement);

test('SC-234 a page that another takes the place of gives the focus to its title', async () => {
  function Pages() {
    const [isIn, setIn] = useState(false);
    return (
      <main>
        {isIn ? (
          <PageHeader key="in" title="C’est fait" />
        ) : (
          <Button onPress={() => setIn(true)}>Entrer</Button>
        )}
      </main>
    );
  }
  await page.show(<Pages />);
  await press('Entrer');
  await focused().toBe(page.get('heading', 'C’est fait'));
});

test('SC-234 a line that is taken away gives it to its list, the last with its list to the part around', async () => {
  function Lines() {
    const [lines, setLines] = useState(['Un', 'Deux']);
    return (
      <main>
        <PageHeader title="Appareils" />
        <Card title="Les appareils" region>
          {lines.length > 0 && (
            <ul aria-label="Liste">
              {lines.map((line) => (
                <li key={line}>
                  <Button onPress={() => setLines(lines.filter((one) => one !== line))}>{line}</Button>
                </li>
              ))}
            </ul>
          )}
        </Card>
      </main>
    );
  }
  await page.show(<Lines />);
  await press('Un');
  await focused().toBe(page.get('list', 'Liste'));
  await userEvent.keyboard('{Tab}');
  await focused().toBe(page.get('button', 'Deux'));
  await userEvent.keyboard('{Enter}');
  await focused().toBe(page.get('region', 'Les appareils'));
});

test('SC-234 a button that waits after a wrong code gives it to the code', async () => {
  function Code() {
    const [isWrong, setWrong] = useState(false);
    return (
      <main>
        <PageHeader title="Bonjour" />
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setWrong(true);
          }}
        >
          <PinField
            label="Code"
            value=""
            onChange={() => undefined}
            errorMessage={isWrong ? 'Ce n’est pas le bon code.' : undefined}
          />
          <Button type="submit" isDisabled={isWrong}>
            Ouvrir
          </Button>
        </form>
      </main>
    );
  }
  await page.show(<Code />);
  await press('Ouvrir');
  await focused().toBe(page.get('textbox', 'Code'));
});

test('SC-234 a button that waits while it works has it again after, at once or late', async () => {
  let finish = (): void => undefined;
  function Waiting() {
    const [isWorking, setWorking] = useState(false);
    finish = () => setWorking(false);
    return (
      <main>
        <PageHeader title="Foyer" />
        <Card title="Responsables" region>
          <Button isDisabled={isWorking} onPress={() => setWorking(true)}>
            Inviter
          </Button>
        </Card>
      </main>
    );
  }
  await page.show(<Waiting />);
  await press('Inviter');
  await expect.poll(() => page.get('button', 'Inviter').matches(':disabled')).toBe(true);
  finish();
  await expect.poll(() => page.get('button', 'Inviter').matches(':disabled')).toBe(false);
  await focused().toBe(page.get('button', 'Inviter'));
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => document.activeElement, { timeout: 5_000 })
    .toBe(page.get('region', 'Responsables'));
  finish();
  await focused().toBe(page.get('button', 'Inviter'));
});

test('SC-234 a finger on nothing, while the page goes on, leaves it there', async () => {
  let more = (): void => undefined;
  function Growing() {
    const [lines, setLines] = useState(1);
    more = () => setLines((before) => before + 1);
    return (
      <main>
        <PageHeader title="Envois" />
        <PinField label="Code" value="" onChange={() => undefined} />
        {Array.from({ length: lines }, (_, line) => (
          <p key={line}>{line}</p>
        ))}
      </main>
    );
  }
  await page.show(<Growing />);
  page.get('textbox', 'Code').focus();
  page.get('textbox', 'Code').blur();
  more();
  await expect.poll(() => page.root.querySelectorAll('p').length).toBe(2);
  await new Promise((done) => setTimeout(done, 300));
  expect(document.activeElement).toBe(document.body);
});

test('SC-234 a dialog gives it back to its button; where that went with it, the title has it', async () => {
  function Asking() {
    const [isOpen, setOpen] = useState(false);
    const [isGone, setGone] = useState(false);
    return (
      <main>
        <PageHeader title="Papiers" />
        {!isGone && <Button onPress={() => setOpen(true)}>Supprimer</Button>}
        <Dialog title="Sûr ?" isOpen={isOpen} onOpenChange={setOpen}>
          <Button
            onPress={() => {
              setOpen(false);
              setGone(true);
            }}
          >
            Oui
          </Button>
        </Dialog>
      </main>
    );
  }
  await page.show(<Asking />);
  await press('Supprimer');
  await expect.poll(() => document.querySelector('[role=dialog]')).not.toBeNull();
  await userEvent.keyboard('{Escape}');
  await focused().toBe(page.get('button', 'Supprimer'));
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.querySelector('[role=dialog]')).not.toBeNull();
  await press('Oui');
  await focused().toBe(page.get('heading', 'Papiers'));
});
