/** The toasts that are shown: the part of `Toast.tsx` that is fetched with the first word to say. */
import { useEffect } from 'react';
import { useLingui } from '@lingui/react/macro';
import { Button } from 'react-aria-components/Button';
import { Text } from 'react-aria-components/Text';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components/Toast';
import { classes } from './classes.ts';
import { Icon } from './icons/Icon.tsx';
import { region, regionRaised, toast as toastLook, toastButton, toastWords } from './toast.css.ts';
import type { ToastMessage, ToastRegionProps } from './toastMessage.ts';

interface Shown extends ToastMessage {
  /** In milliseconds of this clock. */
  readonly goesAt: number;
}
const queue = new ToastQueue<Shown>({ maxVisibleToasts: 1 });

/** Shows a toast; the answer takes it away. */
export function enqueue(message: ToastMessage, timeoutMs: number | undefined): () => void {
  // The newest word takes the place of a former one that asks nothing: a pile would cover the page's buttons.
  for (const shown of [...queue.visibleToasts]) if (shown.content.undo === undefined) queue.close(shown.key);
  const least = message.undo === undefined ? 5000 : 8000;
  const timeout = Math.max(least, timeoutMs ?? least);
  const key = queue.add({ ...message, goesAt: Date.now() + timeout }, { timeout });
  return () => queue.close(key);
}

export function clear(): void {
  for (const { key } of [...queue.visibleToasts]) queue.close(key);
  queue.clear();
}

export function ToastStack({ isRaised = false }: ToastRegionProps) {
  const { t } = useLingui();
  // Each page has a region of its own, which begins the time anew: who goes on from page to page would never see it go.
  useEffect(() => {
    for (const { key, content } of [...queue.visibleToasts])
      if (content.undo === undefined && content.goesAt <= Date.now()) queue.close(key);
  }, []);
  return (
    <AriaToastRegion
      queue={queue}
      className={classes(region, isRaised && regionRaised)}
      aria-label={t`Messages de l’application`}
    >
      {({ toast }) => (
        <AriaToast toast={toast} className={toastLook}>
          {(toast.content.tone === 'warning' || toast.content.tone === 'danger') && <Icon name="warning" />}
          <ToastContent className={toastWords}>
            <Text slot="title">{toast.content.message}</Text>
          </ToastContent>
          {toast.content.undo !== undefined && (
            <Button
              className={toastButton}
              onPress={() => {
                toast.content.undo?.();
                queue.close(toast.key);
              }}
            >
              {toast.content.undoLabel ?? t`Annuler`}
            </Button>
          )}
          <Button slot="close" aria-label={t`Fermer ce message`} className={toastButton}>
            <Icon name="close" size={20} />
          </Button>
        </AriaToast>
      )}
    </AriaToastRegion>
  );
}
