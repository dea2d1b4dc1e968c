/** The note by which a device remembers its newest import: what it makes, and how far it is. */
import type { MadeImport } from './madeImport.ts';

export interface ImportNote {
  /** `running`: begun, perhaps cut; `done`: the server has it all; `undoing`: begun to be taken back. */
  readonly state: 'running' | 'done' | 'undoing';
  readonly made: MadeImport;
}

export const importNoteText = (note: ImportNote): string => JSON.stringify(note);

/** The note; undefined for what another version of the app wrote. */
export function readImportNote(text: string): ImportNote | undefined {
  const note = JSON.parse(text) as Partial<ImportNote>;
  const { state, made } = note;
  return state !== undefined && Array.isArray(made?.children) ? { state, made } : undefined;
}
