/** Coming back by the rescue sheet: the engine's part, then who this device is in the book, and what is left to do with paper. */
import { createReturn, type OpenedRescueSheet, type Profile, type Return } from '@cocon/client';
import { colleagueType, sameName, tidyName } from '@cocon/domain';
import { familyTypes } from '../../session/recordTypes.ts';
import { clientDependencies } from '../../session/session.ts';
import { staffTypes } from '../../session/staffRecordTypes.ts';
import { documentsOf } from '../../session/useSession.ts';
import { bookWrite, newRecordId } from '../../session/writes.ts';
import { RESCUE_NOTE, SEALED_NOTE } from './rescueSheets.ts';

const returning = createReturn(clientDependencies, [...familyTypes, ...staffTypes]);

export const readSheet = (code: string): Promise<OpenedRescueSheet | 'begun'> => returning.read(code);

export async function comeBack(
  sheet: OpenedRescueSheet,
  wanted: Omit<Return, 'noteAs'>,
  report: (done: number, total: number) => void,
): Promise<Profile> {
  const person = tidyName(wanted.person);
  return settle(await returning.comeBack(sheet, { ...wanted, person, noteAs: RESCUE_NOTE }, report));
}

/** Of a return that was cut when it had perhaps succeeded. */
export async function finishReturn(sheetCode: string, code: string): Promise<Profile> {
  return settle(await returning.finish(sheetCode, code));
}

async function settle(profile: Profile): Promise<Profile> {
  await profile.keepNote(SEALED_NOTE, 'due');
  await profile.sync();
  const name = profile.names.person;
  const device = profile.identity.id;
  const known = documentsOf(profile, colleagueType).find(({ body }) => sameName(body.name, name));
  const body = { ...(known?.body ?? { type: 'colleague', name }), device };
  if (known?.body.device !== device)
    await profile.enqueue({ writes: [bookWrite(known?.id ?? newRecordId(), body, [], known)] });
  return profile;
}
