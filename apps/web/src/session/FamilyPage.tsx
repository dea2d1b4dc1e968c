/** A screen of a family: the frame with the profile's freshness and places filled in. */
import type { ReactNode } from 'react';
import { FamilyFrame, type FamilySection } from '../shell/FamilyFrame.tsx';
import { DemonstrationSlot } from './DemonstrationSlot.tsx';
import { PassingSlot } from './PassingSlot.tsx';
import { isPassing } from './session.ts';
import { usePlaces } from './usePlaces.ts';

export function FamilyPage({
  current,
  children,
}: {
  readonly current: FamilySection;
  readonly children: ReactNode;
}) {
  const { profile, ...frame } = usePlaces();
  const banner = isPassing(profile) ? <PassingSlot /> : <DemonstrationSlot />;
  return (
    <FamilyFrame current={current} banner={banner} {...frame}>
      {children}
    </FamilyFrame>
  );
}
