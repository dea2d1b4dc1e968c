/** The code of this device, asked: fetched where a profile has one, which no family's has. */
import { lazy, Suspense } from 'react';
import { Skeleton } from '../design/Skeleton.tsx';
import { PublicFrame } from '../shell/PublicFrame.tsx';

const UnlockForm = lazy(async () => ({ default: (await import('./UnlockForm.tsx')).UnlockForm }));

export function LockedDoor() {
  const waiting = (
    <PublicFrame>
      <Skeleton shape="card" count={2} />
    </PublicFrame>
  );
  return (
    <Suspense fallback={waiting}>
      <UnlockForm />
    </Suspense>
  );
}
