/** What direction does: opens a space, enters children, homes, guardians and consents, and invites. */
import { expect, type Page } from '@playwright/test';
import { choose, tap, type } from '../thumb.ts';

export interface OpeningData {
  readonly origin: string;
  /** Where the host asks one. */
  readonly openingCode?: string;
  readonly name: string;
  /** As the list says it: « Crèche », « Centre de loisirs ». */
  readonly kind?: string;
  readonly group: string;
  readonly person: string;
  /** Of this device, six digits or more. */
  readonly code: string;
}

/** Opens an establishment from the first page; ends on today's page, with the rescue sheet put off. */
export async function openEstablishment(page: Page, data: OpeningData): Promise<void> {
  await page.goto(data.origin);
  await tap(page.getByRole('button', { name: 'Ouvrir un espace' }));
  if (data.openingCode !== undefined) {
    await type(page.getByRole('textbox', { name: "Code d'ouverture" }), data.openingCode);
  }
  await type(page.getByRole('textbox', { name: "Nom de l'établissement" }), data.name);
  if (data.kind !== undefined)
    await choose(page.getByRole('combobox', { name: "Type d'accueil" }), data.kind);
  await type(page.getByRole('textbox', { name: 'Premier groupe' }), data.group);
  await type(page.getByRole('textbox', { name: 'Votre prénom et nom' }), data.person);
  await type(page.getByRole('textbox', { name: 'Code de cet appareil' }), data.code);
  await tap(page.getByRole('button', { name: "Créer l'espace" }));
  await expect(page.getByRole('heading', { name: 'Feuille de secours' })).toBeVisible({ timeout: 20_000 });
  await tap(page.getByRole('button', { name: 'Plus tard' }));
  await expect(page.getByRole('heading', { name: /Aujourd.hui/ })).toBeVisible();
}

/** Opens the space on a device that knows it already. */
export async function unlock(page: Page, code: string): Promise<void> {
  await type(page.getByRole('textbox', { name: 'Code de cet appareil' }), code);
  await tap(page.getByRole('button', { name: 'Ouvrir' }));
}

export interface ChildData {
  readonly firstName: string;
  readonly lastName: string;
  readonly group: string;
  /** Name of an existing household; a new one when left out. */
  readonly household?: string;
}

export async function addChild(page: Page, child: ChildData): Promise<void> {
  await goTo(page, 'Enfants');
  await tap(
    page
      .getByRole('button', { name: 'Ajouter un enfant' })
      .or(page.getByRole('link', { name: 'Ajouter un enfant' }))
      .first(),
  );
  await type(page.getByRole('textbox', { name: 'Prénom', exact: true }), child.firstName);
  await type(page.getByRole('textbox', { name: 'Nom', exact: true }), child.lastName);
  const groups = page.getByRole('combobox', { name: 'Groupe' });
  const known = (await groups.locator('option').allTextContents()).includes(child.group);
  await choose(groups, known ? child.group : 'Nouveau groupe');
  if (!known) await type(page.getByRole('textbox', { name: /groupe/ }), child.group);
  if (child.household !== undefined)
    await choose(page.getByRole('combobox', { name: 'Foyer' }), child.household);
  await tap(page.getByRole('button', { name: 'Enregistrer' }));
  await expect(page.getByText(new RegExp(`${child.firstName}.* est ajouté`)).first()).toBeVisible({
    timeout: 20_000,
  });
}

/** Goes to a room by the rail or the tabs. */
/** Ends when the room is there: what it shares with the one before would else be taken for its own. */
export async function goTo(page: Page, room: string): Promise<void> {
  const link = page.getByRole('navigation').getByRole('link', { name: new RegExp(`^${room}`) });
  await tap(link);
  await expect(link).toHaveAttribute('aria-current', 'page', { timeout: 20_000 });
}

/** Presses one of the gestures of a page: a button or a link on a tablet, a line behind « Plus » on a phone. */
export async function pressGesture(page: Page, name: string): Promise<void> {
  const main = page.getByRole('main');
  const shown = main.getByRole('button', { name }).or(main.getByRole('link', { name })).first();
  const more = main.getByRole('button', { name: 'Plus', exact: true });
  await expect(shown.or(more).first()).toBeVisible();
  if (!(await shown.isVisible())) {
    await tap(more);
    return tap(page.getByRole('menuitem', { name }));
  }
  await tap(shown);
}

/** Opens a child's page from « Enfants ». `name` is first name and name. */
export async function openChild(page: Page, name: string): Promise<void> {
  await goTo(page, 'Enfants');
  await tap(
    page
      .getByRole('main')
      .getByRole('link', { name: new RegExp(name) })
      .first(),
  );
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(name) })).toBeVisible();
}

/** Opens a household's page from the page of a child who lives there. */
export async function openHousehold(page: Page, child: string, household: string): Promise<void> {
  await openChild(page, child);
  await tap(
    page
      .getByRole('main')
      .getByRole('link', { name: new RegExp(household) })
      .first(),
  );
  await expect(page.getByRole('heading', { level: 1, name: /^Foyer/ })).toBeVisible();
}

export interface GuardianData {
  /** A child of the household: first name and name. */
  readonly child: string;
  readonly household: string;
  /** First name and name of the guardian. */
  readonly name: string;
}

export async function addGuardian(page: Page, guardian: GuardianData): Promise<void> {
  await openHousehold(page, guardian.child, guardian.household);
  await type(page.getByRole('textbox', { name: 'Prénom et nom du responsable' }), guardian.name);
  await tap(page.getByRole('button', { name: 'Ajouter un responsable' }));
  await expect(page.getByRole('list', { name: 'Responsables' }).getByText(guardian.name)).toBeVisible();
}

/** Issues a guardian's card; returns its link. */
export async function invite(page: Page, guardian: GuardianData): Promise<string> {
  await openHousehold(page, guardian.child, guardian.household);
  const item = page
    .getByRole('list', { name: 'Responsables' })
    .getByRole('listitem')
    .filter({ hasText: guardian.name });
  await tap(item.getByRole('button', { name: 'Inviter' }));
  await expect(page.getByRole('img', { name: "Carte d'entrée" })).toBeVisible({ timeout: 20_000 });
  const link = await page.getByRole('link', { name: "Lien d'entrée" }).getAttribute('href');
  if (link === null) throw new Error('the card has no link');
  return link;
}

/** Gives a child a second, new home. */
export async function addSecondHome(page: Page, child: string, household: string): Promise<void> {
  await openChild(page, child);
  await tap(page.getByRole('button', { name: 'Ajouter un second foyer' }));
  const dialog = page.getByRole('dialog');
  await type(dialog.getByRole('textbox', { name: /Comment s.appelle ce foyer/ }), household);
  await tap(dialog.getByRole('button', { name: 'Ajouter ce foyer' }));
  await expect(dialog).toBeHidden({ timeout: 20_000 });
}

export type RuleName =
  'Il faut l’accord des deux' | 'L’un signe, l’autre peut restreindre' | 'Un seul suffit';

/** Sets how two guardians count. */
export async function setConsentRule(page: Page, rule: RuleName): Promise<void> {
  await goTo(page, 'Direction');
  await page.getByRole('radio', { name: rule }).check({ force: true });
  await tap(page.getByRole('button', { name: 'Appliquer cette règle' }));
  await expect(page.getByText('La règle vaut dès maintenant').first()).toBeVisible({ timeout: 20_000 });
}

export interface TableData {
  /** As a spreadsheet copies it, or as a file of separated cells holds it. */
  readonly text: string;
}

/** Pastes a list of children, groups and guardians; ends on its preview. */
export async function previewTable(page: Page, { text }: TableData): Promise<void> {
  await goTo(page, 'Enfants');
  await pressGesture(page, 'Coller une liste');
  await type(page.getByRole('textbox', { name: 'Votre liste' }), text);
  await expect(page.getByRole('region', { name: 'Ce qui sera créé' })).toBeVisible();
}

/** Imports a list as it was guessed, and waits until the server has it all. */
export async function importTable(page: Page, table: TableData): Promise<void> {
  await previewTable(page, table);
  await tap(page.getByRole('button', { name: 'Importer', exact: true }));
  await expect(page.getByRole('heading', { name: /enfants? importés?$/ })).toBeVisible({ timeout: 60_000 });
}

/** Takes the newest import of this device back. */
export async function takeImportBack(page: Page): Promise<void> {
  await goTo(page, 'Enfants');
  await pressGesture(page, 'Coller une liste');
  await tap(page.getByRole('button', { name: 'Annuler l’import' }));
  await tap(page.getByRole('dialog').getByRole('button', { name: 'Annuler l’import' }));
  await expect(page.getByText('L’import est annulé').first()).toBeVisible({ timeout: 60_000 });
}

/** Makes and prints a card for everyone without one, from any page that leads there. */
export async function printAllCards(page: Page): Promise<void> {
  await pressGesture(page, 'Imprimer toutes les cartes');
  await tap(page.getByRole('button', { name: 'Imprimer toutes les cartes' }));
}

/** Makes a card for everyone without one; each guardian's link, as it is printed beside the square. */
export async function readAllCards(page: Page): Promise<ReadonlyMap<string, string>> {
  await goTo(page, 'Enfants');
  await page.evaluate(() => Object.assign(window, { print: () => undefined }));
  await printAllCards(page);
  await expect(page.getByText(/^\d+ cartes? (?:est|sont) prêtes?/)).toBeVisible({ timeout: 60_000 });
  const cards = await page.locator('[data-print-area] article').evaluateAll((all) =>
    all.map((card) => {
      const name = card.querySelector('p')?.textContent ?? '';
      return [name, /https?:\/\/[^\s#]+#[\w-]{22}/.exec(card.textContent)?.[0] ?? ''] as const;
    }),
  );
  return new Map(cards);
}

/** Makes and prints new cards for those who have not entered, from « Enfants ». */
export async function printMissingCards(page: Page): Promise<void> {
  await goTo(page, 'Enfants');
  await pressGesture(page, 'Imprimer les cartes qui manquent');
  await tap(page.getByRole('button', { name: 'Imprimer les cartes qui manquent' }));
}

export interface StayData {
  readonly name: string;
  /** Local days, both included. */
  readonly from: string;
  readonly to: string;
  /** First name and name of each child who goes. */
  readonly children: readonly string[];
}

/** Enters a stay, from « Enfants » to the list of stays. */
export async function addStay(page: Page, { name, from, to, children }: StayData): Promise<void> {
  await goTo(page, 'Enfants');
  await pressGesture(page, 'Séjours');
  await tap(page.getByRole('main').getByRole('link', { name: 'Ajouter un séjour' }));
  await type(page.getByRole('textbox', { name: 'Nom du séjour' }), name);
  await type(page.getByLabel('Premier jour'), from);
  await type(page.getByLabel('Dernier jour'), to);
  for (const child of children)
    await tap(page.locator('label', { has: page.getByRole('checkbox', { name: child }) }));
  await tap(page.getByRole('button', { name: 'Enregistrer le séjour' }));
  await expect(page.getByRole('list', { name: 'Séjours' }).getByText(name)).toBeVisible({ timeout: 20_000 });
}

/** Notes the days of the week on which a child usually comes, by their French names. */
export async function setUsualDays(page: Page, child: string, days: readonly string[]): Promise<void> {
  await openChild(page, child);
  const card = page.getByRole('region', { name: 'Ses jours', exact: true });
  for (const day of days) {
    const box = page.getByRole('checkbox', { name: day, exact: true });
    await tap(card.locator('label').filter({ has: box }));
  }
  await tap(card.getByRole('button', { name: 'Enregistrer les jours' }));
  await expect(page.getByText('C’est noté.').first()).toBeVisible();
}
