/**
 * New sheets while direction is in: the present one is typed, its successor's code rests on this device before anything
 * leaves, and becomes the one to print once the register says so, also where the answer was lost.
 */
import { isRescueSheetOf, renewRescueSheets, type Profile } from '@cocon/client';
import { NEXT_NOTE, RESCUE_NOTE, SEALED_NOTE, SHEETS_NOTE } from './rescueSheets.ts';

/** Throws `notFound` when what was typed is not the present sheet. */
export async function makeNewSheets(
  profile: Profile,
  present: string,
  report: (done: number, total: number) => void,
): Promise<void> {
  await renewRescueSheets(profile, present, (code) => profile.keepNote(NEXT_NOTE, code), report);
  await settleSheets(profile);
}

/** Lets the successor be printed, once it is the register's. */
export async function settleSheets(profile: Profile): Promise<void> {
  const code = profile.note(NEXT_NOTE);
  if (code === undefined || !(await isRescueSheetOf(code, profile.state))) return;
  await sheetIsDue(profile, code);
  await profile.keepNote(NEXT_NOTE, null);
}

/** A sheet that the register names is to be printed and kept, both copies. */
export async function sheetIsDue(profile: Profile, code: string): Promise<void> {
  await profile.keepNote(RESCUE_NOTE, code);
  await profile.keepNote(SEALED_NOTE, 'due');
  await profile.keepNote(SHEETS_NOTE, null);
}
