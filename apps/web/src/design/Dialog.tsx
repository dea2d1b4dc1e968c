/**
 * A dialog: keeps the focus, gives it back, closes with Escape and with its cross. Its name is its title.
 * `actions` stand at the bottom, the main one last in the source (right on a laptop, on top on a phone).
 */
import type { ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { classes } from './classes.ts';
import {
  dialog,
  dialogActions,
  dialogBody,
  dialogHead,
  dialogTitle,
  modal,
  modalWidth,
  veil,
} from './dialog.css.ts';
import { IconButton } from './IconButton.tsx';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'large';
  /** Whether a tap outside, Escape and the cross close it; false only while something is being written. */
  readonly isDismissable?: boolean;
}

export function Dialog(props: DialogProps) {
  const { title, isOpen, onOpenChange, children, actions, size = 'small', isDismissable = true } = props;
  const { t } = useLingui();
  return (
    <ModalOverlay
      className={veil}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={isDismissable}
      isKeyboardDismissDisabled={!isDismissable}
    >
      <Modal className={classes(modal, modalWidth[size])}>
        <AriaDialog className={dialog}>
          <div className={dialogHead}>
            <Heading slot="title" level={2} className={dialogTitle}>
              {title}
            </Heading>
            {isDismissable && (
              <IconButton icon="close" label={t`Fermer`} onPress={() => onOpenChange(false)} />
            )}
          </div>
          <div className={dialogBody}>{children}</div>
          {actions !== undefined && <div className={dialogActions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
