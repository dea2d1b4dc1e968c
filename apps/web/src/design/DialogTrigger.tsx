/** A button and the dialog it opens, for screens that need not know whether it is open. */
import { useState, type ReactNode } from 'react';
import { Dialog, type DialogProps } from './Dialog.tsx';

export interface DialogTriggerProps extends Omit<
  DialogProps,
  'isOpen' | 'onOpenChange' | 'children' | 'actions'
> {
  readonly trigger: (open: () => void) => ReactNode;
  readonly children: (close: () => void) => ReactNode;
  readonly actions?: (close: () => void) => ReactNode;
}

export function DialogTrigger({ trigger, children, actions, ...rest }: DialogTriggerProps) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      {trigger(() => setOpen(true))}
      <Dialog {...rest} isOpen={isOpen} onOpenChange={setOpen} actions={actions?.(close)}>
        {isOpen && children(close)}
      </Dialog>
    </>
  );
}
