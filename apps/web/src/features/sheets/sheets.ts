/**
 * Sheets as this device knows them: those that the server gave, and over them what was written here and has not left
 * yet. Where two colleagues made one for the same child, both are read as one.
 */
import type { Document, Draft, DraftWrite, Profile } from '@cocon/client';
import {
  colleagueType,
  joinSheets,
  sheetType,
  type ColleagueBody,
  type SheetBody,
  type SheetReading,
} from '@cocon/domain';
import { endOfDay, type LocalDay, type RegisterState } from '@cocon/protocol';
import { bookWrite, newRecordId } from '../../session/writes.ts';

export interface ChildSheet {
  readonly body: SheetBody;
  /** The records that say it, as the server has them. */
  readonly documents: readonly Document<SheetBody>[];
  /** Written here and not at the server yet. */
  readonly isWaiting: boolean;
}

/** Sheets by child. */
export function sheetsOf(profile: Pick<Profile, 'all' | 'outbox'>): Map<string, ChildSheet> {
  const held = profile
    .all<SheetBody>(sheetType.collection)
    .filter(({ body }) => body.type === sheetType.type);
  const waiting = new Map<string, SheetBody>();
  const gone = new Set<string>();
  for (const { draft } of profile.outbox) {
    for (const { id } of draft.deletions) gone.add(id);
    for (const { id, collection, body } of draft.writes) {
      const read = collection === sheetType.collection ? sheetType.read(body) : undefined;
      if (read) waiting.set(id, read);
    }
  }
  const bodies = new Map<string, SheetBody>();
  for (const { id, body } of held) bodies.set(id, body);
  for (const [id, body] of waiting) bodies.set(id, body);
  for (const id of gone) bodies.delete(id);
  const names = new Map(colleaguesIn(profile).map(({ id, body }): [string, string] => [id, body.name]));
  const sheets = new Map<string, ChildSheet>();
  for (const child of new Set([...bodies.values()].map((body) => body.child))) {
    const ofChild = [...bodies].filter(([, body]) => body.child === child);
    const joined = joinSheets(ofChild.map(([, one]) => one));
    const body = joined && withNames(joined, names);
    const ids = new Set(ofChild.map(([id]) => id));
    if (!body) continue;
    sheets.set(child, {
      body,
      documents: held.filter(({ id }) => ids.has(id)),
      isWaiting: [...ids].some((id) => waiting.has(id)),
    });
  }
  return sheets;
}

const colleaguesIn = (profile: Pick<Profile, 'all'>): Document<ColleagueBody>[] =>
  profile
    .all<ColleagueBody>(colleagueType.collection)
    .filter(({ body }) => (body.type as string) === colleagueType.type);

/** Who read it is called as the book calls her today; one who is not in it any more, as she was called then. */
function withNames(body: SheetBody, names: ReadonlyMap<string, string>): SheetBody {
  const named = <One extends SheetReading>(one: One): One => ({
    ...one,
    readBy: names.get(one.member ?? '') ?? one.readBy,
  });
  return { ...named(body), former: body.former.map(named) };
}

/** The colleague whose own device this is: her record in the book. */
export const memberHere = (profile: Pick<Profile, 'all' | 'identity'>): string | undefined =>
  colleaguesIn(profile).find(({ body }) => body.device === profile.identity.id && body.isTablet !== true)?.id;

/** Whether any record that says it is among these. */
export const isOneOf = (ids: ReadonlySet<string>, { documents }: ChildSheet): boolean =>
  documents.some(({ id }) => ids.has(id));

type Change = Pick<Draft, 'writes' | 'deletions'>;

/** Writes a child's sheet, in the place of all that said it before. */
export function saveSheet(body: SheetBody, before: ChildSheet | undefined): Change {
  const [first, ...others] = before?.documents ?? [];
  return {
    writes: [sheetWrite(first?.id ?? newRecordId(), body, first)],
    deletions: others.map(({ id }) => ({ id, collection: 'sheet' as const })),
  };
}

/** Deletes a child's sheet with all that it said before. */
export const deleteSheet = ({ documents }: ChildSheet): Change => ({
  writes: [],
  deletions: documents.map(({ id }) => ({ id, collection: 'sheet' as const })),
});

/** What a child's leaving writes: its sheet ends with its last day here; one of a child that is gone already goes at once. */
export function sheetOfLeaving(
  sheet: ChildSheet | undefined,
  state: RegisterState,
  { today, lastDay }: { readonly today: LocalDay; readonly lastDay: LocalDay },
): Change {
  if (!sheet) return { writes: [], deletions: [] };
  if (lastDay < today) return deleteSheet(sheet);
  const until = endOfDay(lastDay, state.settings.zone);
  const writes = sheet.documents.map((document) => ({
    ...sheetWrite(document.id, document.body, document),
    until,
  }));
  return { writes, deletions: [] };
}

/** What a child's staying after all writes: its sheet has no end again. */
export const sheetOfStaying = (sheet: ChildSheet | undefined): DraftWrite[] =>
  (sheet?.documents ?? [])
    .filter(({ header }) => header.until !== null)
    .map((document) => ({ ...sheetWrite(document.id, document.body, document), until: null }));

const sheetWrite = (id: string, body: SheetBody, document?: Document<SheetBody>): DraftWrite => ({
  ...bookWrite(id, body, [], document),
  collection: 'sheet',
  until: document?.header.until ?? null,
});
