/** Erases the demonstration everywhere: at the server, as its direction signs, then every profile of it here. */
import { eraseDemonstration, type StoredProfile } from '@cocon/client';
import { device, forgetProfiles } from '../../session/session.ts';

/** Throws when the server cannot be reached: then nothing is lost, and one can try again. */
export async function eraseEverywhere(): Promise<void> {
  for (const { id, role } of await profilesOfDemonstration()) {
    if (role !== 'direction') continue;
    const direction = await device.unlock(id, null);
    await eraseDemonstration(direction);
    direction.close();
  }
  await forgetHere();
}

/** Forgets every profile of it on this browser; what the server has ends by itself. */
export async function forgetHere(): Promise<void> {
  await forgetProfiles((await profilesOfDemonstration()).map(({ id }) => id));
  await device.forgetDemonstration();
}

export async function profilesOfDemonstration(): Promise<StoredProfile[]> {
  return (await device.profiles()).filter(({ demonstrationUntil }) => demonstrationUntil !== undefined);
}
