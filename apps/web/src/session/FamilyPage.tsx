/** A screen of a family: the frame with the profile's freshness and places filled in. */
import type { ReactNode } from 'react';
import { FamilyFrame, type FamilySection } from '../shell/FamilyFrame.tsx';
import { DemonstrationSlot } from './DemonstrationSlot.tsx';
import { usePlaces } from './usePlaces.ts';

export function FamilyPage({
  current,
  children,
}: {
  readonly current: FamilySection;
  readonly children: ReactNode;
}) {
  const { profile: _profile, ...frame } = usePlaces();
  return (
    <FamilyFrame current={current} banner={<DemonstrationSlot />} {...frame}>
      {children}
    </FamilyFrame>
  );
}
