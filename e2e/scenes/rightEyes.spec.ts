/**
 * Real photos reach the right eyes, and only those: a house with each of the five reaches, a child with two homes,
 * children of two groups on one photo, and seven families on phones of their own. Then the whole house is searched for
 * what it must not know.
 */
import { readFileSync } from 'node:fs';
import { expect, type Browser } from '@playwright/test';
import {
  addGuardian,
  addSecondHome,
  enter,
  goTo,
  importTable,
  openEstablishment,
  preparePublication,
  publish,
  readAllCards,
  recordConsents,
  setConsentRule,
  signConsent,
  visiblePhotos,
  withdrawConsent,
  writeSheet,
} from '../journeys/index.ts';
import { canaryPhotos, photoCanaries } from '../support/canaryPhotos.ts';
import { canariesBelow, canariesIn, pictureCanaries, textCanaries } from '../support/canaries.ts';
import {
  CHILDREN,
  FREE_WORDS,
  GUARDIANS,
  LIST,
  PHOTOS,
  RULES,
  SECOND_HOME,
  TWO_GUARDIANS,
} from '../support/eightHomes.ts';
import { jpegs, mediaAreReal } from '../support/media.ts';
import { aPerson, askDirectly, establishmentOf, type Person } from '../support/people.ts';
import { publishedBy } from '../support/published.ts';
import { test } from '../support/sharedHouse.ts';
import { startWiredHouse, type WiredHouse } from '../support/wire.ts';

test.describe.configure({ mode: 'serial' });

const firstName = (name: string): string => name.split(' ')[0] ?? name;

let house: WiredHouse;
let direction: Person;
/** The photos with canaries. */
let canaried: string[] = [];
/** Links, by guardian. */
let cards: ReadonlyMap<string, string>;
const families = new Map<string, Person>();

/** A guardian's phone, let in by the card. */
async function familyOf(browser: Browser, guardian: string): Promise<Person> {
  const family = await aPerson(browser, 'phone');
  await enter(family.page, cards.get(guardian) ?? '');
  return family;
}

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  house = await startWiredHouse();
  direction = await aPerson(browser, 'tablet');
  const { page } = direction;
  await openEstablishment(page, {
    origin: house.origin,
    name: 'La Farandole',
    group: 'Moyens',
    person: 'Claire Moreau',
    code: '482915',
  });
  await importTable(page, { text: LIST });
  await addSecondHome(page, SECOND_HOME.child, SECOND_HOME.household);
  await addGuardian(page, { ...SECOND_HOME, name: SECOND_HOME.guardian });
  await recordConsents(page, [
    ...CHILDREN,
    { child: SECOND_HOME.child, guardian: SECOND_HOME.guardian, reach: 'Sa famille' },
  ]);
  cards = await readAllCards(page);
  for (const guardian of GUARDIANS) families.set(firstName(guardian), await familyOf(browser, guardian));
});
test.afterAll(() => house.remove());

test('SC-1 each household sees exactly the photos that every consent on them allows', async () => {
  test.setTimeout(240_000);
  // Real photos of phones and cameras, then a JPEG, a PNG and a WebP that are full of canaries.
  canaried = await canaryPhotos(direction.page);
  const files = [...jpegs(PHOTOS.length - canaried.length), ...canaried];
  for (const [index, { title, children }] of PHOTOS.entries()) {
    await publish(direction.page, { files: [files[index] ?? ''], children, title });
  }
  for (const [name, { page }] of families) {
    const expected = PHOTOS.filter(({ eyes }) => eyes.includes(name)).map(({ title }) => title);
    await expect
      .poll(() => titlesSeen(page), { message: `what ${name} sees`, timeout: 30_000 })
      .toEqual(expected);
  }
  expect(direction.complaints).toEqual([]);
});

test('SC-2 the server refuses a forbidden record and file as if it did not exist, and gives the others', async () => {
  test.setTimeout(120_000);
  const published = publishedBy(direction).map(([medium]) => medium);
  expect(published).toHaveLength(PHOTOS.length);
  for (const [name, family] of families) {
    const base = `/api/e/${establishmentOf(family)}`;
    const asked = PHOTOS.flatMap(({ title, eyes }, index) => {
      const { record, blobs } = published[index] ?? { record: '', blobs: [] };
      expect(blobs).toHaveLength(2);
      const paths = [`${base}/records/${record}`, ...blobs.map((blob) => `${base}/blobs/${blob}`)];
      return paths.map((path) => ({ title, path, status: eyes.includes(name) ? 200 : 404 }));
    });
    asked.push({
      title: 'what there never was',
      path: `${base}/records/AAAAAAAAAAAAAAAAAAAAAA`,
      status: 404,
    });
    const answers = await askDirectly(
      family,
      asked.map(({ path }) => path),
    );
    expect(
      asked.map((one, index) => ({ ...one, status: answers[index] })),
      `what ${name} is answered`,
    ).toEqual(asked);
  }
});

test('SC-3 a child without consent makes a photo unpublishable, and the screen says whose', async () => {
  await refusesToPublish(direction.page, 'Samijan Hardinvast');
});

/** Picks a photo of a child, is told that it may not go out and because of whom, and leaves. */
async function refusesToPublish(page: Person['page'], child: string): Promise<void> {
  await goTo(page, 'Galerie');
  const refused = preparePublication(page, { files: jpegs(1), children: [child] }).catch(() => 'forbidden');
  const region = page.getByRole('region', { name: 'Qui verra ces photos' });
  await expect(region.getByText(new RegExp(firstName(child))).first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: 'Publier', exact: true })).toBeDisabled();
  await page.getByRole('checkbox', { name: child }).uncheck({ force: true });
  await page.getByRole('checkbox', { name: 'Zoélie Omonville' }).check({ force: true });
  await expect(page.getByRole('button', { name: 'Publier', exact: true })).toBeEnabled({ timeout: 30_000 });
  await refused;
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Galerie/ })
    .click();
  await page.getByRole('button', { name: 'Quitter', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Galerie' })).toBeVisible();
}

test('SC-4 a withdrawal takes the photos from everyone at the next answer, and gives nothing else away', async () => {
  test.setTimeout(120_000);
  const withLéontine = PHOTOS.filter(({ children }) => children.includes('Léontine Vauquelin')).map(
    ({ title }) => title,
  );
  const sarah = families.get('Saraphine');
  if (!sarah) throw new Error('Saraphine has not entered');
  await withdrawConsent(sarah.page, 'Léontine');
  const published = publishedBy(direction).map(([medium]) => medium);
  for (const [name, family] of families) {
    const base = `/api/e/${establishmentOf(family)}`;
    const paths = PHOTOS.map((_, index) => `${base}/records/${published[index]?.record}`);
    const answers = await askDirectly(family, paths);
    for (const [index, { title, eyes }] of PHOTOS.entries()) {
      const isOpen = eyes.includes(name) && !withLéontine.includes(title);
      expect(answers[index], `${name} asks for ${title} after the withdrawal`).toBe(isOpen ? 200 : 404);
    }
    const left = PHOTOS.filter(({ title, eyes }) => eyes.includes(name) && !withLéontine.includes(title));
    await expect
      .poll(() => titlesSeen(family.page), { message: `what ${name} still sees`, timeout: 30_000 })
      .toEqual(left.map(({ title }) => title));
  }
});

/** The phone of the other of the two, once it is in. */
let theirs: Person | undefined;

for (const { rule, child, says } of RULES) {
  test(`SC-5 two guardians count as « ${rule} » says: ${says}`, async ({ browser }) => {
    test.setTimeout(120_000);
    const { page } = direction;
    const { one, other } = TWO_GUARDIANS;
    await setConsentRule(page, rule);
    const title = `Tournesol Fermanville (${firstName(child)})`;
    await recordConsents(page, [{ child, guardian: one, reach: 'Son groupe' }]);
    // The other has said nothing yet: one word is enough to publish, but where both must agree.
    if (rule === 'Il faut l’accord des deux') {
      await refusesToPublish(page, child);
      await recordConsents(page, [{ child, guardian: other, reach: 'Son groupe' }]);
    }
    await publish(page, { files: jpegs(1), children: [child], title });
    const luz = families.get('Luzmarie');
    if (!luz) throw new Error('Luzmarie has not entered');
    await expect.poll(() => titlesSeen(luz.page), { timeout: 30_000 }).toContain(title);
    // The other narrows on a phone of their own: it acts at once under every rule.
    theirs ??= await familyOf(browser, other);
    await signConsent(theirs.page, firstName(child), 'Sa famille');
    await expect.poll(() => titlesSeen(luz.page), { timeout: 30_000 }).not.toContain(title);
    // The first one says it again: alone it widens where the newest word rules, and not where the narrower does.
    await recordConsents(page, [{ child, guardian: one, reach: "Tout l'établissement" }]);
    const opens = rule === 'Un seul suffit';
    const [medium] = publishedBy(direction).at(-1) ?? [];
    const path = `/api/e/${establishmentOf(luz)}/records/${medium?.record}`;
    expect(await askDirectly(luz, [path])).toEqual([opens ? 200 : 404]);
    if (opens) await expect.poll(() => titlesSeen(luz.page), { timeout: 30_000 }).toContain(title);
  });
}

test('SC-6 nothing that says something is in the server’s folder, in what it prints, or in any request', async () => {
  test.setTimeout(180_000);
  const names = [...CHILDREN.map(({ child }) => child), ...GUARDIANS, SECOND_HOME.household].flatMap((name) =>
    name.split(' '),
  );
  const texts = [
    ...new Set([...names, ...FREE_WORDS, 'Tournesol', 'Moyens', 'Claire Moreau', ...cameraWords()]),
  ].filter((text) => text.length >= 6);
  // Every name of this house is long: four letters come about by chance in megabytes of ciphertext.
  expect(texts).toEqual(
    expect.arrayContaining([...CHILDREN.map(({ child }) => firstName(child)), ...GUARDIANS.map(firstName)]),
  );
  const canaries = [...texts.flatMap(textCanaries), ...pictureCanaries, ...photoCanaries];
  // The control: the search finds what is there.
  expect(canariesIn(Buffer.from('…Léontine…'), canaries)).toContain('Léontine');
  expect(canariesIn(readFileSync(jpegs(1)[0] ?? ''), pictureCanaries).length).toBeGreaterThan(0);
  const originals = Buffer.concat(canaried.map((path) => readFileSync(path)));
  const plain = photoCanaries.map(({ what }) => what).filter((what) => !what.includes('('));
  expect(canariesIn(originals, photoCanaries)).toEqual(expect.arrayContaining(plain));
  // Free words that somebody types stand in records too.
  await writeSheet(direction.page, {
    child: 'Léontine Vauquelin',
    allergies: FREE_WORDS[0] ?? '',
    actions: FREE_WORDS[1] ?? '',
  });

  for (const { sent } of [direction, ...families.values()]) {
    for (const { url } of sent) {
      if (url.startsWith('blob:')) continue; // made and read inside the page
      if (!url.startsWith(house.origin)) throw new Error(`a request elsewhere: ${url}`);
      expect(url, 'the card’s secret').not.toContain('#');
    }
  }
  // Line by line, headers and bodies, as the server got them: the photos are in there, sealed.
  const received = Buffer.concat(house.received());
  const uploads =
    received.toString('latin1').match(/PUT \/api\/\S*\/blobs\/\S* HTTP\/1\.1\r\n/g)?.length ?? 0;
  expect(uploads).toBeGreaterThanOrEqual(2 * PHOTOS.length);
  expect(received.length).toBeGreaterThan(uploads * 10_000);
  expect(canariesIn(received, canaries), 'what was sent').toEqual([]);
  await house.stop();
  expect(canariesIn(Buffer.from(house.output()), canaries), 'what the server printed').toEqual([]);
  expect(canariesBelow(house.dataFolder, canaries), 'the data folder').toEqual([]);
});

/** Camera makers' words that the originals hold and nothing else may. */
function cameraWords(): string[] {
  if (!mediaAreReal) return [];
  const originals = Buffer.concat(jpegs(PHOTOS.length - canaried.length).map((path) => readFileSync(path)));
  const known = [
    'Nexus 4',
    'Canon EOS',
    'NIKON D40',
    'iPhone 5',
    'iPhone 6',
    'HTC One',
    'SM-G935',
    'Lumia',
    'DMC-LX3',
    'VTech',
    'Oppo',
  ];
  return known.filter((word) => originals.includes(Buffer.from(word)));
}

/** Titles of the photos in a gallery, in the order of publication. */
async function titlesSeen(page: Person['page']): Promise<string[]> {
  const seen = await visiblePhotos(page);
  const titles = seen.map((name) => /Photo 1 de 1, (Tournesol [^,]+),/.exec(name)?.[1] ?? name);
  return titles.sort();
}
