/** Invented sheets and figures, for the papers of the showcase: more than one page of each. */
import { EMPTY_WORDS, type SheetBody } from '@cocon/domain';
import type { BreachReport, ChildId } from '@cocon/protocol';
import type { BreachPaperProps } from '../../features/breach/BreachPaper.tsx';
import type { WallSheetsProps } from '../../features/sheets/WallSheets.tsx';
import { sampleChildren } from './sampleChildren.ts';

const HOUR = 3_600_000;
const from = Date.parse('2026-11-20T06:00:00Z');

/** Of every child but the last two: one has no allergy, of the other nobody wrote yet. */
const careful = sampleChildren.length - 2;

const people = sampleChildren.map(({ name }, index): WallSheetsProps['people'][number] => {
  const [firstName = '', lastName = ''] = name.split(' ');
  return { id: `child-${String(index)}` as ChildId, body: { type: 'child', firstName, lastName } };
});

const reading = { readOn: '2026-09-01', readBy: 'Claire Moreau', former: [] };

const sheetOf = (child: string, index: number): SheetBody => ({
  type: 'sheet',
  child,
  ...reading,
  ...(index < careful
    ? {
        allergies: 'Arachides et fruits à coque, même en traces\nLait de vache',
        actions: 'Lui donner le sirop de la boîte rouge\nAppeler le 15, puis ses parents',
        medicines: [{ id: 'm', name: 'Stylo d’adrénaline', place: 'boîte rouge, cuisine, en haut' }],
        doctor: { name: 'Dr Anne Keller', phone: '03 88 00 00 01' },
        contacts: [
          { id: 'a', name: 'Sarah Martin', phone: '06 12 34 56 78' },
          { id: 'b', name: 'Paul Martin', phone: '06 98 76 54 32' },
        ],
      }
    : EMPTY_WORDS),
});

export const sampleWall: Pick<WallSheetsProps, 'people' | 'sheets'> = {
  people,
  sheets: new Map(
    people
      .slice(0, -1)
      .map(({ id }, index): [string, { readonly body: SheetBody }] => [id, { body: sheetOf(id, index) }]),
  ),
};

const report: BreachReport = {
  hours: Array.from({ length: 40 }, (_, index) => ({
    at: from + index * HOUR,
    files: 4 + (index % 7),
    records: 12 + (index % 5),
    times: 3,
  })),
  files: 268,
  records: 552,
  collections: [
    { collection: 'medium', records: 480 },
    { collection: 'sheet', records: 45 },
    { collection: 'book', records: 27 },
  ],
  children: people.map(({ id }, index) => ({ child: id, photos: 60 - index })),
  gone: 3,
};

export const sampleReport: Pick<BreachPaperProps, 'report' | 'from' | 'to'> = {
  report,
  from,
  to: from + 40 * HOUR,
};

const kinds: Partial<Record<string, string>> = {
  medium: 'Photos et vidéos',
  sheet: 'Fiches d’allergies et d’urgence',
  book: 'Noms des enfants, des foyers, des groupes et des collègues',
};

/** As the house's own words would be, without a house. */
export const sampleWords: BreachPaperProps['words'] = {
  device: () => 'Tablette des Moyens',
  instant: (at) =>
    new Date(at).toLocaleString('fr', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' }),
  collection: (collection) => kinds[collection] ?? collection,
  children: ({ children }) =>
    children.map(({ photos }, index) => ({ name: sampleChildren[index]?.name ?? '', photos })),
};
