/** The end of what is here: older photos come by themselves when one gets near it. */
import { useEffect, useRef, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../design/Button.tsx';
import { Skeleton } from '../../design/Skeleton.tsx';
import { useProfile } from '../../session/useSession.ts';
import { older } from './gallery.css.ts';
import { watchNear } from './nearViewport.ts';

export function OlderPhotos() {
  const { t } = useLingui();
  const profile = useProfile();
  const end = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  const hasOlder = profile.hasOlder('medium');
  const canAsk = hasOlder && profile.lastContact !== null;
  useEffect(() => (end.current ? watchNear(end.current, setNear) : undefined), []);
  useEffect(() => {
    if (!isNear || !canAsk || state !== 'idle') return;
    setState('loading');
    Promise.all([profile.loadOlder('medium'), profile.loadOlder('post')]).then(
      () => setState('idle'),
      () => setState('failed'),
    );
  }, [isNear, canAsk, state, profile]);
  return (
    <div ref={end} className={older}>
      {canAsk && state === 'loading' && (
        <Skeleton shape="photo" count={3} label={t`Des photos plus anciennes arrivent`} />
      )}
      {hasOlder && state === 'failed' && (
        <>
          <p>
            <Trans>Les photos plus anciennes arriveront au retour de la connexion.</Trans>
          </p>
          <Button variant="ghost" onPress={() => setState('idle')}>
            <Trans>Réessayer</Trans>
          </Button>
        </>
      )}
    </div>
  );
}
