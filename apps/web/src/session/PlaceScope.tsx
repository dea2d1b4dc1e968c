/**
 * A part of a screen that belongs to another profile than the one in front: what is inside reads that profile, and its
 * links bring it to the front before they are followed.
 */
import type { ReactNode } from 'react';
import type { Profile } from '@cocon/client';
import { NavigationProvider, useNavigate } from '../design/AppLink.tsx';
import { switchProfile } from './session.ts';
import { ProfileScope } from './useSession.ts';

export interface PlaceScopeProps {
  readonly profile: Profile;
  readonly children: ReactNode;
}

export function PlaceScope({ profile, children }: PlaceScopeProps) {
  const navigate = useNavigate();
  return (
    <ProfileScope value={profile}>
      <NavigationProvider value={(href) => void switchProfile(profile.stored.id).then(() => navigate(href))}>
        {children}
      </NavigationProvider>
    </ProfileScope>
  );
}
