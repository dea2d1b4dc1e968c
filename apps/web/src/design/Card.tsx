/** A sheet of paper on the paper: one subject, with its title where it has one. `region` makes it a named landmark. */
import { useId, type ReactNode } from 'react';
import { card, cardFrame, cardHead } from './card.css.ts';
import { classes } from './classes.ts';
import type { Tone } from './tone.ts';
import { toneGround } from './tone.css.ts';

export interface CardProps {
  readonly title?: string;
  readonly level?: 2 | 3;
  readonly tone?: Tone;
  readonly actions?: ReactNode;
  readonly region?: boolean;
  readonly children?: ReactNode;
}

export function Card({ title, level = 2, tone, actions, region = false, children }: CardProps) {
  const id = useId();
  const Title = level === 2 ? 'h2' : 'h3';
  const Frame = region && title !== undefined ? 'section' : 'div';
  return (
    <Frame
      className={tone ? classes(cardFrame, toneGround[tone]) : card}
      {...(Frame === 'section' ? { 'aria-labelledby': id } : {})}
    >
      {(title !== undefined || actions !== undefined) && (
        <div className={cardHead}>
          {title !== undefined && <Title id={id}>{title}</Title>}
          {actions}
        </div>
      )}
      {children}
    </Frame>
  );
}
