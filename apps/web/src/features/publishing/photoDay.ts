/** The day a photo belongs to: the one on which it was taken, where the file says it and it is recent enough to believe. */
import { addDays, LocalDay } from '@cocon/protocol';

/** A camera whose clock was never set says years ago; a photo older than this is filed under today. */
const BELIEVED_DAYS = 30;

/** `takenOn`: what the file says, `YYYY-MM-DD`, or null. */
export function dayOfPhoto(takenOn: string | null, today: LocalDay): LocalDay {
  const said = LocalDay.safeParse(takenOn);
  if (!said.success) return today;
  const isRecent = said.data <= today && said.data >= addDays(today, -BELIEVED_DAYS);
  return isRecent ? said.data : today;
}
