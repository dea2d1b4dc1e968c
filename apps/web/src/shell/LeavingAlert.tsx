/** Asks before a screen is left, by a link, back or a closed tab, with something on it that is kept nowhere. */
import type { ReactNode } from 'react';
import { useBlocker } from '@tanstack/react-router';
import { AlertDialog } from '../design/AlertDialog.tsx';

export interface LeavingAlertProps {
  readonly title: string;
  readonly gone: ReactNode;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly mustAsk: () => boolean;
}

export function LeavingAlert({ mustAsk, ...words }: LeavingAlertProps) {
  const blocker = useBlocker({ shouldBlockFn: mustAsk, enableBeforeUnload: mustAsk, withResolver: true });
  return (
    <AlertDialog
      {...words}
      isOpen={blocker.status === 'blocked'}
      onOpenChange={(isOpen) => {
        if (!isOpen && blocker.status === 'blocked') blocker.reset();
      }}
      onConfirm={() => {
        if (blocker.status === 'blocked') blocker.proceed();
      }}
    />
  );
}
