/** Things to do in their order: a tick for what is done, a way to what is left, a button beside the next one. */
import type { ReactNode } from 'react';
import { Trans } from '@lingui/react/macro';
import { AppLink } from './AppLink.tsx';
import { classes } from './classes.ts';
import { Icon, type IconName } from './icons/Icon.tsx';
import {
  step,
  stepDone,
  stepLink,
  stepList,
  stepMark,
  stepNext,
  stepNote,
  stepWords,
} from './stepList.css.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export function StepList({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ol role="list" className={stepList} aria-label={label}>
      {children}
    </ol>
  );
}

export interface StepItemProps {
  readonly title: ReactNode;
  readonly isDone: boolean;
  readonly isNext?: boolean;
  /** What the gesture looks like, until it is done. */
  readonly icon?: IconName;
  /** How far it is. */
  readonly note?: ReactNode;
  /** Where it is done; for what is left. */
  readonly href?: string;
  /** The button of the next one; it takes the place of the link. */
  readonly action?: ReactNode;
}

export function StepItem({ title, isDone, isNext = false, icon, note, href, action }: StepItemProps) {
  const mark = isDone ? 'check' : icon;
  const isLink = !isDone && href !== undefined && action === undefined;
  return (
    <li
      className={classes(step, isDone && stepDone, isNext && stepNext)}
      {...(isNext ? { 'aria-current': 'step' } : {})}
    >
      <span className={stepMark}>{mark !== undefined && <Icon name={mark} size={20} />}</span>
      <span className={stepWords}>
        {isLink ? (
          <AppLink href={href} className={stepLink}>
            {title}
          </AppLink>
        ) : (
          <span>{title}</span>
        )}
        <VisuallyHidden>{isDone ? <Trans>, c’est fait</Trans> : <Trans>, à faire</Trans>}</VisuallyHidden>
        {note !== undefined && <span className={stepNote}>{note}</span>}
      </span>
      {action}
    </li>
  );
}
