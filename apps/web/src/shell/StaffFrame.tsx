/** The team's frame: a rail on the room tablet and the laptop, tabs at the bottom on the outing's phone. */
import { useEffect } from 'react';
import { AppFrame, type FrameProps } from './AppFrame.tsx';
import { staffSections, type StaffSection } from './sections.ts';
import { keepTeamOffline } from './serviceWorker.ts';

export type { Place } from './AppFrame.tsx';
export type { StaffSection };

export interface StaffFrameProps extends FrameProps<StaffSection> {
  /** Whether this person's keyring opens the direction's room. */
  readonly hasDirection?: boolean;
}

export function StaffFrame({ hasDirection = false, ...rest }: StaffFrameProps) {
  useEffect(keepTeamOffline, []);
  return (
    <AppFrame
      {...rest}
      sections={hasDirection ? staffSections : staffSections.filter(({ id }) => id !== 'direction')}
    />
  );
}
