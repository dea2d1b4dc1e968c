/**
 * Being told on this phone, as the server and this device know it. A browser changes its address by itself, and a maker's
 * service forgets one: the device remembers what it gave and gives the new one when the app is opened (WN-10). Leave was
 * given once; nobody is asked again, and who turned it off is told no more.
 */
import { endPhoneNotices, readPhoneNotices, setPhoneNotices, type Profile } from '@cocon/client';
import { MailLocale, NoticeHour, PushAddress } from '@cocon/protocol';
import * as z from 'zod/mini';
import { PHONE_NOTE } from './phoneNote.ts';
import { isPermitted, renewedAddress, standingAddress } from './phoneSubscription.ts';

const Given = z.strictObject({ address: PushAddress, hour: NoticeHour, locale: MailLocale });
type Given = z.infer<typeof Given>;

export async function tellPhone(profile: Profile, given: Given) {
  const told = await setPhoneNotices(profile, given);
  await profile.keepNote(PHONE_NOTE, JSON.stringify(given));
  return told;
}

export async function tellPhoneNoMore(profile: Profile) {
  const told = await endPhoneNotices(profile);
  await profile.keepNote(PHONE_NOTE, null);
  return told;
}

/** Gives the browser's present address where the server has another, or none any more. */
export async function renewTelling(profile: Profile): Promise<void> {
  const given = readGiven(profile.note(PHONE_NOTE));
  if (!given || !isPermitted()) return;
  const { key, push } = await readPhoneNotices(profile);
  if (key === null) return;
  const standing = await standingAddress(key);
  const isSame = standing.endpoint === given.address.endpoint && standing.p256dh === given.address.p256dh;
  if (push !== null && isSame) return;
  // The service no longer knows the one that the browser still shows.
  const address = isSame ? await renewedAddress(key) : standing;
  await tellPhone(profile, { ...given, address, hour: push === null ? given.hour : push.hour });
}

function readGiven(text: string | undefined): Given | undefined {
  return text === undefined ? undefined : Given.safeParse(JSON.parse(text)).data;
}
