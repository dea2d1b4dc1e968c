/**
 * What the host needs before a breach report: which establishments are here, and which devices of staff each has or had. On
 * a server nobody has a name: direction tells which one it was by when it came or went.
 */
import {
  isStaff,
  localDay,
  readStatement,
  type EstablishmentId,
  type Instant,
  type RegisterDevice,
} from '@cocon/protocol';
import { readStandingIfThere } from '../establishments/standing.ts';
import type { Database, Tenant } from '../platform/database.ts';
import { entryOfRow, rebuild } from '../register/registerStates.ts';
import { readStatements } from '../register/statementRows.ts';

export interface StaffDevice extends Pick<RegisterDevice, 'id' | 'role' | 'since' | 'endsOn'> {
  /** When it was put out, as who did it signed; null while it is in. */
  readonly out: Instant | null;
}

export interface StaffOf {
  readonly displayName: string;
  readonly zone: string;
  readonly isDemonstration: boolean;
  /** Latest in first. */
  readonly devices: readonly StaffDevice[];
}

/** Undefined where there is no such establishment. */
export async function readStaff(tenant: Tenant): Promise<StaffOf | undefined> {
  const standing = await readStandingIfThere(tenant);
  if (!standing) return undefined;
  const { displayName, zone, height, demonstrationUntil } = standing;
  const state = await rebuild(tenant, height, undefined);
  const staff = Object.values(state.devices).filter(isStaff);
  const devices: StaffDevice[] = [];
  for (const { id, role, since, endsOn, until } of staff.sort((a, b) => b.since - a.since)) {
    devices.push({ id, role, since, endsOn, out: until === null ? null : await saidAt(tenant, until) });
  }
  return { displayName, zone, isDemonstration: demonstrationUntil !== null, devices };
}

async function saidAt(tenant: Tenant, height: number): Promise<Instant> {
  const [row] = await readStatements(tenant, height, height);
  const entry = row && entryOfRow(row);
  const statement = entry && 'statement' in entry ? readStatement(entry) : undefined;
  if (!statement) throw new Error(`statement ${height} stored cannot be read`);
  return statement.at;
}

/** Of one establishment, or of all that are no demonstrations. */
export async function staffInWords(database: Database, wanted: EstablishmentId | undefined): Promise<string> {
  const rows =
    wanted === undefined
      ? await database.query<{ establishment_id: EstablishmentId }>(
          'select establishment_id from directory order by 1',
        )
      : [{ establishment_id: wanted }];
  const parts: string[] = [];
  for (const { establishment_id: id } of rows) {
    const staff = await database.read(id, readStaff);
    if (!staff || (wanted === undefined && staff.isDemonstration)) continue;
    parts.push([`${staff.displayName} : --establishment ${id}`, ...linesOf(staff)].join('\n'));
  }
  return parts.join('\n\n');
}

export const linesOf = ({ zone, devices }: StaffOf): string[] =>
  devices.map((device) => `  --device ${device.id}  ${stayOf(device, zone)}`);

/** « équipe, entré le … à …, sorti le … à … », in the house's zone. */
export function stayOf({ role, since, out, endsOn }: StaffDevice, zone: string): string {
  const clock = new Intl.DateTimeFormat('fr-FR', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  const at = (instant: Instant) => `${localDay(instant, zone)} ${clock.format(instant)}`;
  const end = endsOn === null ? 'toujours là' : `là jusqu’au ${endsOn}`;
  return `${role === 'direction' ? 'direction' : 'équipe'}, entré le ${at(since)}, ${out === null ? end : `sorti le ${at(out)}`}`;
}
