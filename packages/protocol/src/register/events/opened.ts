import { withDevice, withKeyring } from '../change.ts';
import { DEMONSTRATION_LIFE } from '../demonstration.ts';
import type { Statement } from '../statement.ts';
import type { RegisterState, View } from '../state.ts';
import { isZone } from './settingsChanged.ts';

/**
 * The first statement: root's keys, the first direction device, the keyrings `direction` and `team`. Returns the state
 * it makes, or undefined when it cannot be a first statement. The head's hash is the caller's to set.
 */
export function opened(statement: Statement<'opened'>, view: View): RegisterState | undefined {
  const { root, recovery, device, direction, team, settings, demonstrationUntil } = statement.body;
  const possible =
    statement.height === 0 &&
    statement.prev === null &&
    statement.scope === 'all' &&
    statement.author.kind === 'root' &&
    direction.version === 1 &&
    team.version === 1 &&
    direction.keyring !== team.keyring &&
    isZone(settings.zone) &&
    endsInTime(statement.at, demonstrationUntil);
  if (!possible) return undefined;
  const blank: RegisterState = {
    establishment: statement.establishment,
    view,
    head: { height: 0, hash: '' },
    anchor: '',
    root,
    recovery,
    settings,
    ...(demonstrationUntil === undefined ? {} : { demonstrationUntil }),
    rules: [{ consentRule: settings.consentRule, height: 0 }],
    directionKeyring: direction.keyring,
    teamKeyring: team.keyring,
    devices: {},
    keyrings: {},
    groups: {},
    children: {},
    households: {},
    guardians: {},
    invitations: {},
    owed: [],
    marked: [],
    newestStaffAt: statement.at,
    unexplained: [],
  };
  const withRings = withKeyring(withKeyring(blank, direction, 'direction', null, 0), team, 'team', null, 0);
  return withDevice(withRings, device, statement, {
    role: 'direction',
    household: null,
    guardian: null,
    endsOn: null,
  });
}

/** A demonstration ends after it began, within its longest life. */
function endsInTime(at: number, until: number | undefined): boolean {
  return until === undefined || (at < until && until <= at + DEMONSTRATION_LIFE);
}
