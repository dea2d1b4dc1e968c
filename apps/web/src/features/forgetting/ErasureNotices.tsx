/** What this device had erased: how far it is, then the certificate, until it is put away. Says nothing while there is nothing. */
import { useEffect } from 'react';
import { useProfile } from '../../session/useSession.ts';
import { Stack } from '../../design/Stack.tsx';
import { erasuresOf, goOn } from './erase.ts';
import { ErasureNotice } from './ErasureNotice.tsx';

export function ErasureNotices() {
  const profile = useProfile();
  const erasures = erasuresOf(profile);
  const hasMore = erasures.some(({ signed }) => signed === undefined);
  // Each deletion that the server took may have been the last: asked again at every change until all are signed for.
  useEffect(() => {
    if (hasMore) goOn(profile).catch(() => undefined); // tried again at the next change, and said by what is shown
  });
  if (erasures.length === 0) return null;
  return (
    <Stack gap={1}>
      {erasures.map((erasure) => (
        <ErasureNotice key={erasure.id} erasure={erasure} />
      ))}
    </Stack>
  );
}
