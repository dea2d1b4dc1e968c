/** Erases the demonstration everywhere: at the server, as its direction signs, then every profile of it here. */
import { eraseDemonstration } from '@cocon/client';
import { device, forgetProfiles } from '../../session/session.ts';

/** Throws when the server cannot be reached: then nothing is lost, and one can try again. */
export async function eraseEverywhere(): Promise<void> {
  const all = await device.profiles();
  const ours = all.filter(({ demonstrationUntil }) => demonstrationUntil !== undefined);
  for (const { id, role } of ours) {
    if (role !== 'direction') continue;
    const direction = await device.unlock(id, null);
    await eraseDemonstration(direction);
    direction.close();
  }
  await forgetProfiles(ours.map(({ id }) => id));
}
