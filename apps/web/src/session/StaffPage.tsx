/** A screen of the team: the frame with the profile's freshness and places filled in. */
import type { ReactNode } from 'react';
import type { StaffSection } from '../shell/StaffFrame.tsx';
import { StaffFrame } from '../shell/StaffFrame.tsx';
import { usePlaces } from './usePlaces.ts';

export interface StaffPageProps {
  readonly current: StaffSection;
  readonly actionBar?: ReactNode;
  readonly children: ReactNode;
}

export function StaffPage({ current, actionBar, children }: StaffPageProps) {
  const { profile, ...frame } = usePlaces();
  return (
    <StaffFrame
      current={current}
      hasDirection={profile.stored.role === 'direction'}
      {...frame}
      {...(actionBar === undefined ? {} : { actionBar })}
    >
      {children}
    </StaffFrame>
  );
}
