/** Opens older photos until all of an album is here; `isHere` then, `failed` where the network is missing. */
import { useEffect, useState } from 'react';
import { photoType, postType } from '@cocon/domain';
import { documentsOf, useProfile } from '../../session/useSession.ts';
import { isWhole } from './wholeAlbum.ts';

export function useWholeAlbum(album: string): { readonly isHere: boolean; readonly failed: boolean } {
  const profile = useProfile();
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  const days = documentsOf(profile, photoType).flatMap(({ header }) => header.medium?.day ?? []);
  const isHere = isWhole({
    firstPage: documentsOf(profile, postType).find(({ id }) => id === album)?.header.post?.day,
    oldestPhoto: days.reduce<(typeof days)[number] | undefined>(
      (oldest, day) => (oldest === undefined || day < oldest ? day : oldest),
      undefined,
    ),
    hasOlder: profile.hasOlder('medium') || profile.hasOlder('post'),
  });
  useEffect(() => {
    if (isHere || state !== 'idle') return;
    setState('loading');
    Promise.all([profile.loadOlder('medium'), profile.loadOlder('post')]).then(
      () => setState('idle'),
      () => setState('failed'),
    );
  }, [isHere, state, profile]);
  return { isHere, failed: state === 'failed' };
}
