/** A ZIP as it is made: how far it is, stopping it, and its address for as long as the page shows it. */
import { useEffect, useRef, useState } from 'react';
import { useAction } from '../../session/useAction.ts';
import { holdUpdates } from '../../shell/serviceWorker.ts';
import type { KeepingWay } from './keepAlbum.ts';
import type { KeptZip } from './keptZip.ts';

export interface ZipMaking {
  readonly isPending: boolean;
  readonly error: string | undefined;
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  readonly made: { readonly address: string; readonly kept: number } | undefined;
  run(): void;
  stop(): void;
}

/** Nothing is made where one stops, or leaves the page. */
export function useZipMaking(make: (way: Omit<KeepingWay, 'locale'>) => Promise<KeptZip>): ZipMaking {
  const [progress, setProgress] = useState<ZipMaking['progress']>();
  const [made, setMade] = useState<ZipMaking['made']>();
  const stopping = useRef<AbortController>(undefined);
  const making = useAction(async () => {
    const stop = new AbortController();
    stopping.current = stop;
    try {
      const { file, kept } = await make({
        signal: stop.signal,
        onProgress: (done, total) => setProgress({ done, total }),
      });
      setMade({ address: URL.createObjectURL(file), kept });
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    } finally {
      setProgress(undefined);
    }
  });
  useEffect(() => (making.isPending ? holdUpdates() : undefined), [making.isPending]);
  useEffect(() => () => stopping.current?.abort(), []);
  useEffect(
    () => () => {
      if (made) URL.revokeObjectURL(made.address);
    },
    [made],
  );
  return {
    isPending: making.isPending,
    error: making.error,
    progress,
    made,
    run: () => void making.run(),
    stop: () => stopping.current?.abort(),
  };
}
