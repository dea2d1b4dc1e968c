/** A screen of the team: the frame with the profile's freshness and places filled in. */
import type { ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { IconButton } from '../design/IconButton.tsx';
import type { StaffSection } from '../shell/StaffFrame.tsx';
import { StaffFrame } from '../shell/StaffFrame.tsx';
import { DemonstrationSlot } from './DemonstrationSlot.tsx';
import { lock } from './session.ts';
import { usePlaces } from './usePlaces.ts';

export interface StaffPageProps {
  readonly current: StaffSection;
  readonly actionBar?: ReactNode;
  readonly children: ReactNode;
}

export function StaffPage({ current, actionBar, children }: StaffPageProps) {
  const { t } = useLingui();
  const { profile, ...frame } = usePlaces();
  const hasCode = profile.stored.lock.kind === 'pin';
  return (
    <StaffFrame
      current={current}
      hasDirection={profile.stored.role === 'direction'}
      {...frame}
      banner={<DemonstrationSlot />}
      {...(hasCode
        ? { profile: <IconButton label={t`Verrouiller`} icon="lock" onPress={() => void lock()} /> }
        : {})}
      {...(actionBar === undefined ? {} : { actionBar })}
    >
      {children}
    </StaffFrame>
  );
}
