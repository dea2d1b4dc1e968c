/**
 * When a guardian is offered a way back (WB-7): once nothing else is asked on the first screen, as long as there is none,
 * and never in a demonstration, which ends anyway. « Plus tard » silences it for a month.
 */
import { addDays, isDemonstration, type LocalDay, type RegisterState } from '@cocon/protocol';

/** Under which this device notes the day of « Plus tard ». */
export const LATER_NOTE = 'way back put off';
/** Under which this device notes that it entered by mail: there is no card on which a code could hang. */
export const BY_MAIL_NOTE = 'entered by mail';
/** Days after which it is offered again. */
const AGAIN = 30;

/** Whether a guardian can come back without asking anyone. */
export const hasWayBack = (state: RegisterState, guardian: string | null): boolean =>
  Object.values(state.invitations).some(
    (one) => one.kind === 'standing' && one.status === 'open' && one.guardian === guardian,
  );

/** `putOff`: the day of « Plus tard », if any. */
export const isOffered = (
  state: RegisterState,
  guardian: string | null,
  today: LocalDay,
  putOff: LocalDay | undefined,
): boolean =>
  guardian !== null &&
  !isDemonstration(state) &&
  !hasWayBack(state, guardian) &&
  (putOff === undefined || today >= addDays(putOff, AGAIN));
