/** The moments of a day, in order. */
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import {
  detail,
  mark,
  moment,
  time as timeLook,
  timeline,
  title as titleLook,
  words,
} from './timeline.css.ts';
import type { Tone } from './tone.ts';
import { toneMark } from './tone.css.ts';

export function Timeline({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ol role="list" aria-label={label} className={timeline}>
      {children}
    </ol>
  );
}

export interface TimelineItemProps {
  /** « 11 h 35 ». */
  readonly time: string;
  readonly tone: Tone;
  readonly title: string;
  readonly children?: ReactNode;
}

export function TimelineItem({ time, tone, title, children }: TimelineItemProps) {
  return (
    <li className={moment}>
      <span className={timeLook}>{time}</span>
      <span aria-hidden="true" className={classes(mark, toneMark[tone])} />
      <div className={words}>
        <p className={titleLook}>{title}</p>
        {children !== undefined && <div className={detail}>{children}</div>}
      </div>
    </li>
  );
}
