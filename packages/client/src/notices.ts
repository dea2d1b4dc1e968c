/** How this device's guardian is told by mail that there is something new: the server's word, asked anew each time. */
import { noticeContract, type MailLocale, type MailNotice, type NoticeHour } from '@cocon/protocol';
import type { Profile } from './profile.ts';

export interface NoticeWish {
  readonly address: string;
  readonly hour: NoticeHour;
  readonly locale: MailLocale;
}

/** `isOffered`: whether this server sends mails. */
export interface Notices {
  readonly isOffered: boolean;
  readonly mail: MailNotice | null;
}

export const readNotices = ({ session, stored, transport }: Profile): Promise<Notices> =>
  session.with((token) =>
    transport.ask(noticeContract.notice, { path: { establishment: stored.establishment }, token }),
  );

/** Another address than before waits until the link that is sent there was used. */
export const setNotices = ({ session, stored, transport }: Profile, wish: NoticeWish): Promise<Notices> =>
  session.with((token) =>
    transport.ask(noticeContract.setNotice, { path: { establishment: stored.establishment }, token }, wish),
  );

/** The address is forgotten. */
export const endNotices = ({ session, stored, transport }: Profile): Promise<Notices> =>
  session.with((token) =>
    transport.ask(noticeContract.endNotice, { path: { establishment: stored.establishment }, token }),
  );
