/** Opens an establishment: its keys and register, then its first pages of the book. */
import type { Profile } from '@cocon/client';
import { tidyName, type EstablishmentKind } from '@cocon/domain';
import { makeId, type GroupId } from '@cocon/protocol';
import { device } from '../../session/session.ts';
import { bookWrite, newRecordId } from '../../session/writes.ts';
import { RESCUE_NOTE, SEALED_NOTE } from './rescueSheets.ts';

export interface Space {
  readonly openingCode: string;
  readonly name: string;
  readonly kind: EstablishmentKind;
  readonly firstGroup: string;
  readonly person: string;
  readonly code: string;
}

export async function openSpace(space: Space): Promise<Profile> {
  const { profile, rescueCode } = await device.openEstablishment({
    openingCode: space.openingCode.trim(),
    displayName: tidyName(space.name),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'Europe/Paris',
    consentRule: 'both',
    code: space.code,
    person: tidyName(space.person),
  });
  await profile.keepNote(RESCUE_NOTE, rescueCode);
  await profile.keepNote(SEALED_NOTE, 'due');
  await profile.sync();
  const group = makeId<GroupId>();
  await profile.say(() => ({ sayings: [{ type: 'groupAdded', body: { group } }] }));
  await profile.enqueue({
    writes: [
      bookWrite(newRecordId(), { type: 'house', name: tidyName(space.name), kind: space.kind }, []),
      bookWrite(group, { type: 'group', name: tidyName(space.firstGroup) }, []),
      bookWrite(
        newRecordId(),
        { type: 'colleague', name: tidyName(space.person), device: profile.identity.id },
        [],
      ),
    ],
  });
  return profile;
}
