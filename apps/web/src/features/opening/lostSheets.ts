/**
 * « Nous avons perdu les deux feuilles »: this device asks another of direction's to sign a new root with it. Its part: the
 * new sheet's code rests here before anything is asked and until the register names it, whatever becomes of the asking; the
 * asking is signed again when the register goes on; once confirmed, the new root says itself and the sheet is to be printed.
 */
import {
  areAbove,
  confirmNewRoot,
  isRescueSheetOf,
  makeRescueSheetCode,
  sayNewRoot,
  signHalves,
  type Document,
  type Profile,
} from '@cocon/client';
import { rootRequestType, type RootRequestBody } from '@cocon/domain';
import type { DeviceId, RegisterState } from '@cocon/protocol';
import { endAfter } from '../../session/endingWrites.ts';
import { documentsOf } from '../../session/useSession.ts';
import { newRecordId, officeWrite } from '../../session/writes.ts';
import { PAIR_NOTE, SHEETS_NOTE } from './rescueSheets.ts';
import { sheetIsDue } from './newSheets.ts';

export type RootRequest = Document<RootRequestBody>;

/** What this device asks, newest first. */
export const ownRequests = ({ identity }: Profile, all: readonly RootRequest[]): RootRequest[] =>
  all.filter(({ header }) => header.author === identity.id).toSorted((a, b) => b.header.at - a.header.at);

/** What others ask of this device, newest first. */
export const requestsFor = ({ identity }: Profile, all: readonly RootRequest[]): RootRequest[] =>
  all
    .filter(
      ({ header, body }) =>
        header.author !== identity.id && body.halves.some((half) => half.with === identity.id),
    )
    .toSorted((a, b) => b.header.at - a.header.at);

/** Whether it can be confirmed as it is; else the device that asks has to sign it again. */
export const isReady = ({ body }: RootRequest, state: RegisterState): boolean => areAbove(body.halves, state);

export async function askForSheets(profile: Profile): Promise<void> {
  const code = profile.note(PAIR_NOTE) ?? (await makeRescueSheetCode());
  await profile.keepNote(PAIR_NOTE, code);
  await profile.sync();
  await writeRequest(profile, code);
}

export async function askNoMore(profile: Profile, requests: readonly RootRequest[]): Promise<void> {
  const deletions = requests.map(({ id, collection }) => ({ id, collection }));
  await profile.enqueue({ writes: [], deletions });
}

/** The other device's part: its signature, and every keyring renewed. */
export async function confirmSheets(
  profile: Profile,
  request: RootRequest,
  report: (done: number, total: number) => void,
): Promise<void> {
  const half = request.body.halves.find((one) => one.with === profile.identity.id);
  if (!half) return;
  await confirmNewRoot(profile, request.header.author as DeviceId, half, report);
  await profile.keepNote(SHEETS_NOTE, null);
  await askNoMore(profile, [request]);
}

/** Goes on with what this device asked: signs it again, or finishes it. To be called whenever the register went on. */
export async function goOnAsking(profile: Profile): Promise<void> {
  const code = profile.note(PAIR_NOTE);
  if (code === undefined) return;
  const own = ownRequests(profile, documentsOf(profile, rootRequestType));
  if (await isRescueSheetOf(code, profile.state)) {
    await sayNewRoot(profile, code);
    await sheetIsDue(profile, code);
    await profile.keepNote(PAIR_NOTE, null);
    if (own.length > 0) await askNoMore(profile, own);
    return;
  }
  const [request] = own;
  if (request && !isReady(request, profile.state)) await writeRequest(profile, code, request);
}

async function writeRequest(profile: Profile, code: string, known?: RootRequest): Promise<void> {
  const body: RootRequestBody = { type: 'rootRequest', halves: await signHalves(profile, code) };
  // Signed again, it ends when it would have ended.
  const until = known?.header.until ?? endAfter(body.type, profile.session.now());
  const write = officeWrite(known?.id ?? newRecordId(), body, { until, blobs: [] }, known);
  await profile.enqueue({ writes: [write] });
}
