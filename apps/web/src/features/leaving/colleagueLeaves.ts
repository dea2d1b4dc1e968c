/**
 * A colleague leaves: whose devices go, and the gesture that puts them out. A person's devices are found by the pages of
 * the book that bear the same name; a device that nobody is named for goes alone, and who has no device leaves with her
 * pages, on which her codes of room tablets hang. This device never goes: it could not know the keys that replace what it
 * holds.
 */
import { putStaffOut, type Document, type Profile } from '@cocon/client';
import { compareNames, sameName, type ColleagueBody } from '@cocon/domain';
import { isStaff, type DeviceId, type RegisterDevice, type RegisterState } from '@cocon/protocol';
import { SHEETS_NOTE } from '../opening/rescueSheets.ts';

type Page = Document<ColleagueBody>;

export interface Leaver {
  /** Undefined for a device that nobody is named for. */
  readonly name: string | undefined;
  readonly devices: readonly RegisterDevice[];
  readonly pages: readonly Page[];
  /** Then every key of the house is renewed, and new rescue sheets are due. */
  readonly isDirection: boolean;
}

/** Whoever leaves with this device; undefined where it is this very device, or is out. */
export function leaverWith(
  state: RegisterState,
  pages: readonly Page[],
  device: DeviceId,
  self: DeviceId,
): Leaver | undefined {
  const name = pages.find(({ body }) => body.device === device)?.body.name;
  const own = name === undefined ? [] : pages.filter(({ body }) => sameName(body.name, name));
  const goes = (id: DeviceId) => id === device || own.some(({ body }) => body.device === id);
  const devices = Object.values(state.devices).filter(
    (one) => isStaff(one) && one.until === null && goes(one.id),
  );
  if (devices.length === 0 || devices.some(({ id }) => id === self)) return undefined;
  const isDirection = devices.some(({ role }) => role === 'direction');
  return { name, devices, pages: own, isDirection };
}

/** Colleagues of the book who have no device that is in, each once, by name: a code of a room tablet is all they have. */
export function leaversWithoutDevice(state: RegisterState, pages: readonly Page[]): readonly Leaver[] {
  const isIn = ({ body }: Page) => state.devices[body.device as DeviceId]?.until === null;
  const people = pages.filter(({ body }) => body.isTablet !== true);
  const named = (name: string) => people.filter(({ body }) => sameName(body.name, name));
  return people
    .filter((page) => named(page.body.name)[0] === page && !named(page.body.name).some(isIn))
    .map(({ body: { name } }) => ({ name, devices: [], pages: named(name), isDirection: false }))
    .sort((a, b) => compareNames(a.name, b.name));
}

/** In one batch, if she has devices; then the page that named the colleague goes. */
export async function letGo(
  profile: Profile,
  { devices, pages, isDirection }: Leaver,
  report: (done: number, total: number) => void,
): Promise<void> {
  const out = devices.map(({ id }) => id);
  if (out.length > 0) await putStaffOut(profile, out, report);
  if (isDirection) await profile.keepNote(SHEETS_NOTE, 'due');
  if (pages.length === 0) return;
  await profile.enqueue({ writes: [], deletions: pages.map(({ id }) => ({ id, collection: 'book' })) });
}
