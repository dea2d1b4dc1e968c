/** What the frames need of the profile in front: how fresh it is, and the other profiles of this browser. */
import { useLingui } from '@lingui/react/macro';
import type { Profile } from '@cocon/client';
import { isDemonstration } from '@cocon/protocol';
import type { Place } from '../shell/AppFrame.tsx';
import type { FreshnessProps } from '../shell/Freshness.tsx';
import { sentenceFor } from './refusals.ts';
import { openProfiles, switchProfile } from './session.ts';
import { useProfile, useSession } from './useSession.ts';

export interface Places {
  readonly profile: Profile;
  readonly freshness: FreshnessProps;
  readonly places: readonly Place[];
  readonly placeId: string;
  readonly onPlace: (id: string) => void;
}

export function usePlaces(): Places {
  const { t, i18n } = useLingui();
  const session = useSession();
  const profile = useProfile();
  const all = session.kind === 'open' ? session.profiles : [];
  const places = all.flatMap((stored, index): Place[] => {
    const number = index + 1;
    const role = stored.role === 'household' ? t`Famille ${number}` : t`Équipe ${number}`;
    const open = openProfiles().find((one) => one.stored.id === stored.id);
    if (open) return [{ id: stored.id, label: open.names.establishment }];
    if (stored.demonstrationUntil === undefined) return [{ id: stored.id, label: role }];
    // One changes between the profiles of a demonstration inside it; from elsewhere it has one door.
    const isDoor = stored.role === 'direction' && !isDemonstration(profile.state);
    return isDoor ? [{ id: stored.id, label: t`Démonstration` }] : [];
  });
  const { lastContact, outbox, sending, status } = profile;
  const freshness: FreshnessProps = {
    isOffline: status.kind === 'offline',
    waiting: outbox.length,
    isHeld: sending.heldBy !== undefined,
    ...(status.kind === 'offline' && status.refusal ? { trouble: i18n._(sentenceFor(status.refusal)) } : {}),
    ...(lastContact === null ? {} : { upToDateAt: new Date(lastContact) }),
  };
  return { profile, freshness, places, placeId: profile.stored.id, onPlace: (id) => void switchProfile(id) };
}
