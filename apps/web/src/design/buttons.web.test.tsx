/** Buttons, fields and choices, as a thumb, a keyboard and a reader meet them. */
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AlertDialog } from './AlertDialog.tsx';
import { Button } from './Button.tsx';
import { ChildChip } from './ChildChip.tsx';
import { FileField } from './FileField.tsx';
import { PinField } from './PinField.tsx';
import { RadioCards } from './RadioCards.tsx';
import { Select } from './Select.tsx';
import { showTest, type TestPage } from './testPage.tsx';

let page: TestPage;
beforeEach(async () => {
  page = await showTest();
});
afterEach(() => page.close());

test('a pending button keeps its name and cannot be pressed twice', async () => {
  const onPress = vi.fn();
  await page.show(
    <Button isPending onPress={onPress}>
      Publier
    </Button>,
  );
  const button = page.get('button', 'Publier');
  expect(button.getAttribute('aria-disabled')).toBe('true');
  button.focus();
  await userEvent.keyboard('{Enter}');
  button.click();
  expect(onPress).not.toHaveBeenCalled();
  expect(page.root.querySelector('[role=status]')?.textContent).toBe('Un instant…');
});

test('a pending button sends no form, and a pressed one has the focus', async () => {
  const onSubmit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
  const form = (isPending: boolean) => (
    <form onSubmit={onSubmit}>
      <Button type="submit" isPending={isPending}>
        Envoyer
      </Button>
    </form>
  );
  await page.show(form(true));
  page.get('button', 'Envoyer').click();
  expect(onSubmit).not.toHaveBeenCalled();
  await page.show(form(false));
  await vi.waitFor(() => expect(page.get('button', 'Envoyer').ariaDisabled).toBeNull());
  page.get('button', 'Envoyer').click();
  expect(onSubmit).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(page.get('button', 'Envoyer'));
});

test('Enter in a field sends its form and keeps the focus there', async () => {
  const onSubmit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
  await page.show(
    <form onSubmit={onSubmit}>
      <PinField label="Code" value="12" onChange={() => undefined} />
      <Button type="submit">Envoyer</Button>
    </form>,
  );
  page.get('textbox', 'Code').focus();
  await userEvent.keyboard('{Enter}');
  expect(onSubmit).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(page.get('textbox', 'Code'));
  await userEvent.click(page.get('button', 'Envoyer'));
  expect(document.activeElement).toBe(page.get('button', 'Envoyer'));
});

test('every control is at least 48 px high', async () => {
  await page.show(
    <>
      <Button>Publier</Button>
      <PinField label="Code" value="" onChange={() => undefined} />
    </>,
  );
  for (const control of page.root.querySelectorAll<HTMLElement>('button, input')) {
    expect(control.getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
  }
});

test('the code of a device is a text box whose letters are hidden', async () => {
  const onChange = vi.fn();
  await page.show(<PinField label="Code de cet appareil" value="12" onChange={onChange} />);
  const box = page.get('textbox', 'Code de cet appareil');
  expect(getComputedStyle(box).getPropertyValue('-webkit-text-security')).toBe('disc');
  // Of two such fields on a page a reader hears which one it shows.
  const eye = page.get('button', 'Afficher le code').getAttribute('aria-describedby');
  expect(document.getElementById(eye ?? '')?.textContent).toBe('Code de cet appareil');
  await userEvent.type(box, '3');
  expect(onChange).toHaveBeenLastCalledWith('123');
});

test('a select is a combo box with the name of its label', async () => {
  const onChange = vi.fn();
  const options = [
    { id: 'creche', label: 'Crèche' },
    { id: 'leisure', label: 'Centre de loisirs' },
  ] as const;
  await page.show(<Select label="Type d'accueil" options={options} value={null} onChange={onChange} />);
  await userEvent.selectOptions(page.get('combobox', "Type d'accueil"), 'leisure');
  expect(onChange).toHaveBeenCalledWith('leisure');
});

test("a radio's name is its label alone, its consequence a description", async () => {
  const onChange = vi.fn();
  const options = [
    { value: 'none', label: 'Personne', consequence: 'On ne le photographie pas.' },
    { value: 'family', label: 'Sa famille', consequence: 'Léo sera flouté.' },
  ] as const;
  await page.show(
    <RadioCards label="Qui peut voir Léo ?" options={options} value="none" onChange={onChange} />,
  );
  const radio = page.get('radio', 'Sa famille');
  const described = document.getElementById(radio.getAttribute('aria-describedby')?.split(' ')[0] ?? '');
  expect(described?.textContent).toBe('Léo sera flouté.');
  page.get('radio', 'Personne').focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(onChange).toHaveBeenCalledWith('family');
});

test('a child is a checkbox named by its first name and name', async () => {
  const onChange = vi.fn();
  await page.show(
    <ChildChip name="Léo Martin" label="Léo" emblem="fox" isSelected={false} onChange={onChange} />,
  );
  page.get('checkbox', 'Léo Martin').focus();
  await userEvent.keyboard(' ');
  expect(onChange).toHaveBeenCalledWith(true);
});

test('files are chosen through an input with the name of its look, the same one twice', async () => {
  const onFiles = vi.fn();
  await page.show(<FileField label="Choisir des photos" isMultiple onFiles={onFiles} />);
  const input = page.root.querySelector<HTMLInputElement>('input[aria-label="Choisir des photos"]');
  if (input === null) throw new Error('no input');
  const photo = new File(['x'], 'a.jpg', { type: 'image/jpeg' });
  await userEvent.upload(input, photo);
  await userEvent.upload(input, photo);
  expect(onFiles).toHaveBeenCalledTimes(2);
});

function Deleting({ onConfirm }: { readonly onConfirm: () => Promise<void> }) {
  const [isOpen, setOpen] = useState(true);
  return (
    <AlertDialog
      title="Supprimer cette photo"
      gone="Elle disparaît pour 14 familles."
      confirmLabel="Supprimer"
      onConfirm={onConfirm}
      isOpen={isOpen}
      onOpenChange={setOpen}
    />
  );
}

test('before deleting, a dialog says what will be gone; the safe answer has the focus', async () => {
  await page.show(<Deleting onConfirm={() => Promise.resolve()} />);
  const dialog = page.get('dialog', 'Supprimer cette photo');
  expect(dialog.textContent).toContain('14 familles');
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Ne rien changer'));
  await userEvent.click(page.get('button', 'Supprimer'));
  await vi.waitFor(() => expect(document.querySelector('[role="dialog"]')).toBeNull());
});

test('when deleting fails the dialog stays and says that nothing changed', async () => {
  await page.show(<Deleting onConfirm={() => Promise.reject(new Error('refused'))} />);
  await userEvent.click(page.get('button', 'Supprimer'));
  await vi.waitFor(() =>
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('rien n’a changé'),
  );
});
