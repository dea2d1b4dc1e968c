/**
 * Carries an import out, step by step: statements first, then pages, a few children at a time, so that there is something to
 * show. It goes on while one leaves the screen; cut by a reload, it is taken up where it stood. One at a time per device.
 */
import type { Profile } from '@cocon/client';
import { householdType, photoType } from '@cocon/domain';
import { bookChildren } from '../../session/book.ts';
import { documentsOf } from '../../session/useSession.ts';
import { carryOut } from '../children/carryOut.ts';
import { importNoteText, readImportNote, type ImportNote } from './importNote.ts';
import { planStep } from './importStep.ts';
import type { MadeChild, MadeImport } from './madeImport.ts';
import { planUndo, usedChildren } from './undoImport.ts';

const NOTE = 'import';

/** Children said and written in one step: one batch for the register and one change set. */
const STEP = 50;

/** The newest import of this device, while it can be gone on with or undone. */
export function importNote(profile: Profile): ImportNote | undefined {
  const text = profile.note(NOTE);
  if (text === undefined) return undefined;
  if (lastRead?.text !== text) lastRead = { text, note: readImportNote(text) };
  return lastRead.note;
}

/** Screens ask at every change of the profile. */
let lastRead: { readonly text: string; readonly note: ImportNote | undefined } | undefined;

const keep = (profile: Profile, note: ImportNote | null): Promise<void> =>
  profile.keepNote(NOTE, note && importNoteText(note));

/** How many children of an import the server has. */
export function childrenSent(profile: Profile, { children }: MadeImport): number {
  return children.filter(({ id }) => isSent(profile, id)).length;
}

const isSent = (profile: Profile, id: string): boolean => profile.documents.get(id as never) !== undefined;

let running: { readonly profile: string; readonly work: Promise<void> } | undefined;

/** Whether this tab is at it now. */
export const isImporting = (profile: Profile): boolean => running?.profile === profile.stored.id;

/** From here on the import goes on by itself, whatever happens to the page. */
export const beginImport = (profile: Profile, made: MadeImport): Promise<void> =>
  keep(profile, { state: 'running', made });

/** Carries out what was begun, or goes on where it was cut. Resolves when the server has it all. */
export function runImport(profile: Profile, made: MadeImport): Promise<void> {
  return exclusively(profile, async () => {
    for (let start = 0; start < made.children.length; start += STEP) {
      await carryOutStep(profile, made, made.children.slice(start, start + STEP));
    }
    await whenSent(profile, made);
    await keep(profile, { state: 'done', made });
  });
}

/** Takes back what nobody has used; answers how many children stay. */
export async function undoImport(profile: Profile, made: MadeImport): Promise<number> {
  let stay = 0;
  await exclusively(profile, async () => {
    await keep(profile, { state: 'undoing', made });
    const pictured = new Set(
      documentsOf(profile, photoType).flatMap(
        ({ header }) => header.medium?.subjects.map(({ child }) => child) ?? [],
      ),
    );
    const own = new Set<string>(made.children.map(({ id }) => id));
    const otherGroups = new Set<string>(
      bookChildren(profile)
        .filter(({ id }) => !own.has(id))
        .flatMap(({ groups }) => groups),
    );
    const parts = { made, pictured, otherGroups, homePage: (id: string) => homePage(profile, id) };
    stay = usedChildren(profile.state, parts).length;
    const plan = planUndo(profile.state, parts);
    await profile.say((state) => planUndo(state, parts));
    const deletions = plan.deletions.filter(({ id }) => isSent(profile, id));
    if (plan.writes.length + deletions.length > 0) await profile.enqueue({ writes: plan.writes, deletions });
    await keep(profile, null);
  });
  return stay;
}

function exclusively(profile: Profile, work: () => Promise<void>): Promise<void> {
  if (running) return running.profile === profile.stored.id ? running.work : Promise.resolve();
  const started = work().finally(() => (running = undefined));
  running = { profile: profile.stored.id, work: started };
  return started;
}

function carryOutStep(profile: Profile, made: MadeImport, children: readonly MadeChild[]) {
  return carryOut(profile, (state) => {
    const waiting = new Set<string>(profile.outbox.flatMap(({ draft }) => draft.writes.map(({ id }) => id)));
    return planStep(state, {
      made,
      children,
      isWritten: (id) => isSent(profile, id) || waiting.has(id),
      homePage: (id) => (waiting.has(id) ? undefined : homePage(profile, id)),
    });
  });
}

const homePage = (profile: Profile, id: string) =>
  documentsOf(profile, householdType).find((document) => (document.id as string) === id);

/** Waits until every page is with the server; what cannot go is thrown as what stopped it. */
async function whenSent(profile: Profile, made: MadeImport): Promise<void> {
  const own = new Set<string>(made.children.map(({ id }) => id));
  while (childrenSent(profile, made) < made.children.length) {
    const draft = profile.outbox.find(({ draft: one }) => one.writes.some(({ id }) => own.has(id)));
    if (!draft) return;
    await profile.sent(draft.draft.id);
  }
}
