/** The toasts that are shown: the part of `Toast.tsx` that is fetched with the first word to say. */
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

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 1 });

/** Shows a toast; the answer takes it away. */
export function enqueue(message: ToastMessage, timeoutMs: number | undefined): () => void {
  // The newest word takes the place of a former one that asks nothing: a pile would cover the page's buttons.
  for (const shown of [...queue.visibleToasts]) if (shown.content.undo === undefined) queue.close(shown.key);
  const least = message.undo === undefined ? 5000 : 8000;
  const key = queue.add(message, { timeout: Math.max(least, timeoutMs ?? least) });
  return () => queue.close(key);
}

export function clear(): void {
  for (const { key } of [...queue.visibleToasts]) queue.close(key);
  queue.clear();
}

export function ToastStack({ isRaised = false }: ToastRegionProps) {
  const { t } = useLingui();
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
