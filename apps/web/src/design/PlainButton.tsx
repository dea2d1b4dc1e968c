/**
 * The browser's own button under ours: every first visit has one, and the element does alone what a library would load
 * for it. `onPress` is a click of whatever hand, thumb, mouse or keyboard. While `isPending` it keeps the focus, presses
 * nothing, sends no form, and readers hear that it works.
 */
import type { ComponentProps, ReactNode } from 'react';
import { Trans } from '@lingui/react/macro';
import { visuallyHidden } from './visuallyHidden.css.ts';

type Native = Omit<ComponentProps<'button'>, 'children' | 'className' | 'style' | 'disabled' | 'onClick'>;

export interface PressProps extends Native {
  readonly onPress?: (() => void) | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isPending?: boolean | undefined;
}

export interface PlainButtonProps extends PressProps {
  readonly className: string;
  readonly children: ReactNode;
}

export function PlainButton({
  onPress,
  isDisabled = false,
  isPending = false,
  type = 'button',
  ...rest
}: PlainButtonProps) {
  return (
    <>
      <button
        {...rest}
        type={type}
        disabled={isDisabled}
        {...(isDisabled ? { 'data-disabled': true } : {})}
        {...(isPending ? { 'data-pending': true, 'aria-disabled': true } : {})}
        onClick={(event) => {
          // Safari gives a clicked button no focus, and a dialog then has nowhere to come back to. Enter in a field clicks
          // the button of its form too: what is wrong is corrected in the field.
          const { form } = event.currentTarget;
          if (event.detail > 0 || !form?.contains(document.activeElement)) event.currentTarget.focus();
          if (isPending) event.preventDefault();
          else onPress?.();
        }}
      />
      {isPending && (
        <span role="status" className={visuallyHidden}>
          <Trans>Un instant…</Trans>
        </span>
      )}
    </>
  );
}
