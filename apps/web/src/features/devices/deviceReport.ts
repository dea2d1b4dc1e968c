/** « Ce n’est pas moi », said to direction: one record a device, whoever of the household says it first. */
import { wordsWrite, type DraftWrite, type Profile } from '@cocon/client';
import type { DeviceReportBody } from '@cocon/domain';
import type { DeviceId, HouseholdId } from '@cocon/protocol';
import { endAfter } from '../../session/endingWrites.ts';
import { newRecordId } from '../../session/writes.ts';

/** Safe on this device when it resolves; it leaves as soon as there is network. */
export async function reportDevice(profile: Profile, device: DeviceId): Promise<void> {
  const isTold = profile.all<DeviceReportBody>('thread').some(({ body }) => body.device === device);
  const isWaiting = profile.outbox.some(({ draft }) =>
    draft.writes.some(({ body }) => isAbout(body, device)),
  );
  if (!isTold && !isWaiting) await profile.enqueue({ writes: [reportWrite(profile, device)] });
}

function reportWrite({ stored, session }: Profile, device: DeviceId): DraftWrite {
  const body: DeviceReportBody = { type: 'deviceReport', device };
  return wordsWrite({
    ...{ id: newRecordId(), collection: 'thread', body, team: false },
    households: [stored.household as HouseholdId],
    until: endAfter(body.type, session.now()),
  });
}

const isAbout = (body: unknown, device: DeviceId): boolean =>
  (body as Partial<DeviceReportBody>).type === 'deviceReport' && (body as DeviceReportBody).device === device;
