/**
 * Before something is taken away: says what will be gone and for whom, and whether it can come back. The safe answer
 * has the focus. While `onConfirm` runs nothing can be pressed; it closes when that is done, and stays, saying so, when
 * it fails. Its role is `dialog`, on which the journeys rely.
 */
import { useState, type ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { gone as goneLook } from './dialog.css.ts';
import { Notice } from './Notice.tsx';

export interface AlertDialogProps {
  readonly title: string;
  /** « Cette photo disparaît pour les 14 familles qui la voient. » */
  readonly gone: ReactNode;
  /** « Vous pourrez donner votre accord de nouveau. » */
  readonly canUndo?: string;
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  /** There is nothing to take away. */
  readonly isConfirmDisabled?: boolean;
  readonly onConfirm: () => void | Promise<void>;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly children?: ReactNode;
}

export function AlertDialog(props: AlertDialogProps) {
  const { title, gone, canUndo, confirmLabel, cancelLabel, isConfirmDisabled = false } = props;
  const { onConfirm, isOpen, onOpenChange, children } = props;
  const { t } = useLingui();
  const [state, setState] = useState<'asking' | 'working' | 'failed'>('asking');
  const isWorking = state === 'working';

  async function confirm(): Promise<void> {
    setState('working');
    try {
      await onConfirm();
      setState('asking');
      onOpenChange(false);
    } catch {
      setState('failed');
    }
  }

  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onOpenChange={(open) => {
        setState('asking');
        onOpenChange(open);
      }}
      isDismissable={!isWorking}
      actions={
        <>
          <Button variant="ghost" autoFocus isDisabled={isWorking} onPress={() => onOpenChange(false)}>
            {cancelLabel ?? t`Ne rien changer`}
          </Button>
          <Button
            variant="dangerStrong"
            isDisabled={isConfirmDisabled}
            isPending={isWorking}
            onPress={() => void confirm()}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div className={goneLook}>{gone}</div>
      {children}
      {canUndo !== undefined && <p>{canUndo}</p>}
      {state === 'failed' && (
        <Notice tone="danger">{t`Cela n’a pas pu se faire : rien n’a changé. Réessayez dans un instant.`}</Notice>
      )}
    </Dialog>
  );
}
