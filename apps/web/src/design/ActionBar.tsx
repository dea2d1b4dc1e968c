/** The day's gestures for the children that are selected, in the reach of a thumb at the bottom of the screen. */
import type { ReactNode } from 'react';
import { Button, type ButtonProps } from 'react-aria-components/Button';
import { bar, barActions, barDetail, barWords, gesture } from './actionBar.css.ts';
import { classes } from './classes.ts';
import { Icon, type IconName } from './icons/Icon.tsx';
import type { Tone } from './tone.ts';
import { toneGround } from './tone.css.ts';

export interface ActionBarProps {
  readonly label: string;
  /** « 4 enfants ». */
  readonly summary: string;
  /** « Léo, Inès, Zoé, Lina ». */
  readonly detail?: string;
  readonly children: ReactNode;
}

export function ActionBar({ label, summary, detail, children }: ActionBarProps) {
  return (
    <section aria-label={label} className={bar}>
      <div className={barWords}>
        <b>{summary}</b>
        {detail !== undefined && <span className={barDetail}>{detail}</span>}
      </div>
      <div className={barActions}>{children}</div>
    </section>
  );
}

export interface ActionButtonProps extends Omit<ButtonProps, 'children' | 'className' | 'style'> {
  readonly icon: IconName;
  readonly tone: Tone;
  readonly children: ReactNode;
}

export function ActionButton({ icon, tone, children, ...rest }: ActionButtonProps) {
  return (
    <Button {...rest} className={classes(gesture, toneGround[tone])}>
      <Icon name={icon} size={26} />
      <span>{children}</span>
    </Button>
  );
}
