/** The server's figures for a device and a beginning, asked anew when either changes. */
import { useEffect, useState } from 'react';
import { breachOf } from '@cocon/client';
import type { BreachReport, DeviceId, Instant } from '@cocon/protocol';
import { sentenceFor } from '../../session/refusals.ts';
import { useProfile } from '../../session/useSession.ts';

export type Breach =
  | { readonly kind: 'asking' }
  | { readonly kind: 'known'; readonly report: BreachReport; readonly from: Instant; readonly to: Instant }
  | { readonly kind: 'failed'; readonly sentence: ReturnType<typeof sentenceFor> };

export function useBreach(device: DeviceId | undefined, from: Instant | undefined): Breach | undefined {
  const profile = useProfile();
  const [breach, setBreach] = useState<Breach>();
  useEffect(() => {
    if (device === undefined || from === undefined) return;
    let isOver = false;
    const to = profile.session.now();
    setBreach({ kind: 'asking' });
    breachOf(profile, device, { from, to: Math.max(to, from + 1) }).then(
      (report) => isOver || setBreach({ kind: 'known', report, from, to }),
      (error: unknown) => isOver || setBreach({ kind: 'failed', sentence: sentenceFor(error) }),
    );
    return () => {
      isOver = true;
    };
  }, [profile, device, from]);
  return device === undefined || from === undefined ? undefined : breach;
}
