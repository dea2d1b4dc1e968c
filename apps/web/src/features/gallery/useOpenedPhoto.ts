/**
 * Which photo of this page is open in full view: the one the address names after `#`. The way back of the phone closes
 * the view too: it is an entry of the history, once for all its photos.
 */
import { useCallback } from 'react';
import { useLocation, useNavigate, useRouter } from '@tanstack/react-router';
import { afterPaint } from '../../design/afterPaint.ts';

export interface OpenedPhoto {
  /** A record; empty where none is open. */
  readonly opened: string;
  readonly open: (photo: string) => void;
  readonly moveTo: (photo: string) => void;
  readonly close: () => void;
}

export function useOpenedPhoto(): OpenedPhoto {
  const navigate = useNavigate();
  const router = useRouter();
  const opened = useLocation({ select: ({ hash }) => hash });
  const show = useCallback(
    (photo: string, replace: boolean) =>
      void navigate({ to: '.', hash: photo, replace, resetScroll: false, hashScrollIntoView: false }),
    [navigate],
  );
  const open = useCallback((photo: string) => afterPaint(() => show(photo, false)), [show]);
  const moveTo = useCallback((photo: string) => show(photo, true), [show]);
  const close = useCallback(() => {
    if (router.history.canGoBack()) router.history.back();
    else void navigate({ to: '.', replace: true, resetScroll: false });
  }, [navigate, router]);
  return { opened, open, moveTo, close };
}
