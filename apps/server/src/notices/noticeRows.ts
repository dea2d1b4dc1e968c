/** Who wants to be told, and how. An address that waits for its link, or takes no mail, is forgotten after seven days. */
import type { EstablishmentId, GuardianId, MailLocale, MailToken, NoticeState } from '@cocon/protocol';
import { hashOfToken } from '../mail/addressees.ts';
import { dropMailsOf } from '../mail/mailRows.ts';
import type { Database, Tenant } from '../platform/database.ts';
import type { FollowingRow, Looked } from './lookForNews.ts';

export interface NoticeRow extends FollowingRow {
  readonly guardian: GuardianId;
  readonly box: string;
  readonly token_hash: string;
  readonly locale: MailLocale;
  readonly state: NoticeState;
  readonly changed_at: number;
}

const COLUMNS =
  'guardian, household, box, token_hash, locale, hour, state, changed_at, seen_seq, told_seq, told_at, looked_day';

/** Held until the transaction ends: who changes or ends one meanwhile comes after what is made of it here. */
export async function holdNotices(tenant: Tenant): Promise<NoticeRow[]> {
  return tenant.query<NoticeRow>(
    `select ${COLUMNS} from notices where establishment_id = $1 order by guardian for update`,
    [tenant.establishment],
  );
}

export async function readNotice(tenant: Tenant, guardian: GuardianId): Promise<NoticeRow | undefined> {
  const [row] = await tenant.query<NoticeRow>(
    `select ${COLUMNS} from notices where establishment_id = $1 and guardian = $2`,
    [tenant.establishment, guardian],
  );
  return row;
}

/** Held until the transaction ends. */
export async function noticeOfLink(tenant: Tenant, token: MailToken): Promise<NoticeRow | undefined> {
  const [row] = await tenant.query<NoticeRow>(
    `select ${COLUMNS} from notices where establishment_id = $1 and token_hash = $2 for update`,
    [tenant.establishment, hashOfToken(token)],
  );
  return row;
}

/** The establishment of a mail's link. */
export async function homeOfLink(database: Database, token: MailToken): Promise<EstablishmentId | undefined> {
  const [row] = await database.query<{ establishment_id: EstablishmentId }>(
    'select establishment_id from mail_links where token_hash = $1',
    [hashOfToken(token)],
  );
  return row?.establishment_id;
}

/** A new address, in the place of any former one, whose links are worth nothing from here on. */
export async function putNotice(
  tenant: Tenant,
  row: Pick<NoticeRow, 'guardian' | 'household' | 'box' | 'token_hash' | 'locale' | 'hour' | 'seen_seq'>,
  now: number,
): Promise<void> {
  await dropNotices(tenant, [row.guardian]);
  await tenant.run('insert into mail_links (token_hash, establishment_id) values ($1, $2)', [
    row.token_hash,
    tenant.establishment,
  ]);
  await tenant.run(
    `insert into notices (establishment_id, guardian, household, box, token_hash, locale, hour, state, changed_at,
       seen_seq, told_seq, told_at, looked_day)
     values ($1, $2, $3, $4, $5, $6, $7, 'waiting', $8, $9, $9, 0, '')`,
    [
      tenant.establishment,
      row.guardian,
      row.household,
      row.box,
      row.token_hash,
      row.locale,
      row.hour,
      now,
      row.seen_seq,
    ],
  );
}

export async function changeNotice(
  tenant: Tenant,
  guardian: GuardianId,
  { hour, locale }: Pick<NoticeRow, 'hour' | 'locale'>,
): Promise<void> {
  await tenant.run(
    'update notices set hour = $3, locale = $4 where establishment_id = $1 and guardian = $2',
    [tenant.establishment, guardian, hour, locale],
  );
}

export async function setNoticeState(
  tenant: Tenant,
  guardian: GuardianId,
  state: NoticeState,
  now: number,
): Promise<void> {
  await tenant.run(
    'update notices set state = $3, changed_at = $4 where establishment_id = $1 and guardian = $2',
    [tenant.establishment, guardian, state, now],
  );
}

/** It was looked today, and up to where something was told. */
export async function noteLooked(tenant: Tenant, guardian: GuardianId, { day, told }: Looked): Promise<void> {
  await tenant.run(
    `update notices set looked_day = $3, told_seq = coalesce($4, told_seq), told_at = coalesce($5, told_at)
     where establishment_id = $1 and guardian = $2`,
    [tenant.establishment, guardian, day, told?.seq ?? null, told?.at ?? null],
  );
}

/** Forgets addresses, with what waits to be sent to them and the links that they were sent. */
export async function dropNotices(tenant: Tenant, guardians: readonly GuardianId[]): Promise<void> {
  if (guardians.length === 0) return;
  const gone = await tenant.query<{ token_hash: string }>(
    'delete from notices where establishment_id = $1 and guardian = any ($2) returning token_hash',
    [tenant.establishment, guardians],
  );
  await tenant.run('delete from mail_links where token_hash = any ($1)', [
    gone.map(({ token_hash }) => token_hash),
  ]);
  await dropMailsOf(tenant, guardians);
}
