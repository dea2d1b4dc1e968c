/** A few words on a coloured ground: a state, never a thing to press. */
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconName } from './icons/Icon.tsx';
import { tag } from './tag.css.ts';
import type { Tone } from './tone.ts';
import { toneGround } from './tone.css.ts';

export interface TagProps {
  readonly tone?: Tone;
  readonly icon?: IconName;
  readonly children: ReactNode;
}

export function Tag({ tone = 'paper', icon, children }: TagProps) {
  return (
    <span className={classes(tag, toneGround[tone])}>
      {icon !== undefined && <Icon name={icon} size={18} />}
      {children}
    </span>
  );
}
