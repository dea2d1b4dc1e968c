/**
 * A screen of the team: the frame with the profile's freshness and places filled in. On a room tablet a screen is
 * personal unless it says that it is the room's.
 */
import type { ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { IconButton } from '../design/IconButton.tsx';
import type { StaffSection } from '../shell/StaffFrame.tsx';
import { StaffFrame } from '../shell/StaffFrame.tsx';
import { useListEnd } from '../features/importing/useListEnd.ts';
import { DemonstrationSlot } from './DemonstrationSlot.tsx';
import { ClosedPage, RoomSlot } from './RoomSlot.tsx';
import { useRoom } from './roomLevel.ts';
import { lock } from './session.ts';
import { usePlaces } from './usePlaces.ts';

export interface StaffPageProps {
  readonly current: StaffSection;
  readonly actionBar?: ReactNode;
  /** On a room tablet it opens without a code of one's own: today's names, sheets, publishing. */
  readonly isOfRoom?: boolean;
  readonly children: ReactNode;
}

export function StaffPage({ current, actionBar, isOfRoom = false, children }: StaffPageProps) {
  const { t } = useLingui();
  const { profile, ...frame } = usePlaces();
  useListEnd();
  const room = useRoom(profile);
  const isClosed = room?.level === 'room' && !isOfRoom;
  const hasCode = profile.stored.lock.kind === 'pin';
  return (
    <StaffFrame
      current={current}
      hasDirection={profile.stored.role === 'direction'}
      {...frame}
      banner={<DemonstrationSlot />}
      {...(room
        ? { profile: <RoomSlot /> }
        : hasCode
          ? { profile: <IconButton label={t`Verrouiller`} icon="lock" onPress={() => void lock()} /> }
          : {})}
      {...(actionBar === undefined || isClosed ? {} : { actionBar })}
    >
      {isClosed ? <ClosedPage /> : children}
    </StaffFrame>
  );
}
