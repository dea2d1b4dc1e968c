/**
 * Households that have read their last are closed by direction's own device, by itself. Until it could, the server keeps
 * them out: nothing hangs on when this runs. What fails is tried again on the next day, or the next time it is asked.
 */
import type { Profile, Saying } from '@cocon/client';
import { householdsToClose, type Moment, type RegisterState } from '@cocon/protocol';

export const sayClosings = (state: RegisterState, moment: Moment): Saying[] =>
  householdsToClose(state, moment).map((household) => ({ type: 'householdClosed', body: { household } }));

/** Where nothing is to close, says nothing. */
export async function closeWhatIsOver(profile: Profile): Promise<void> {
  if (sayClosings(profile.state, profile.moment).length === 0) return;
  await profile.say((state) => ({
    sayings: sayClosings(state, { height: state.head.height, day: profile.moment.day }),
  }));
}
