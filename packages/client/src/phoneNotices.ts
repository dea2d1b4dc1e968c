/** How this very device is told on the phone that there is something new: the server's word, asked anew each time. */
import {
  pushContract,
  type MailLocale,
  type NoticeHour,
  type PushAddress,
  type PushKey,
} from '@cocon/protocol';
import type { Profile } from './profile.ts';

export interface PhoneWish {
  /** What the browser handed out for the server's key. */
  readonly address: PushAddress;
  readonly hour: NoticeHour;
  readonly locale: MailLocale;
}

/** `key`: to subscribe with; null: this server tells no phone. `push` null: it does not tell this one. */
export interface PhoneNotices {
  readonly key: PushKey | null;
  readonly push: { readonly hour: NoticeHour } | null;
}

export const readPhoneNotices = ({ session, stored, transport }: Profile): Promise<PhoneNotices> =>
  session.with((token) =>
    transport.ask(pushContract.push, { path: { establishment: stored.establishment }, token }),
  );

export const setPhoneNotices = (
  { session, stored, transport }: Profile,
  wish: PhoneWish,
): Promise<PhoneNotices> =>
  session.with((token) =>
    transport.ask(pushContract.setPush, { path: { establishment: stored.establishment }, token }, wish),
  );

/** The server forgets where this device is reached. */
export const endPhoneNotices = ({ session, stored, transport }: Profile): Promise<PhoneNotices> =>
  session.with((token) =>
    transport.ask(pushContract.endPush, { path: { establishment: stored.establishment }, token }),
  );
