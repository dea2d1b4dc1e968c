/** A child of a picture: its emblem for a head, clothes of a colour, arms up or down. Feet stand at (0, 0). */
import type { ReactNode } from 'react';
import { paint as p } from '../../../design/emblems/emblemColours.ts';

const CLOTHES = [p.rose, p.sky, p.sun, p.grass, p.lilac, p.apricot] as const;

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export function figure(emblem: ReactNode, { x, y, scale }: Place, turn: number): ReactNode {
  const clothes = CLOTHES[turn % CLOTHES.length] ?? p.rose;
  const arms =
    turn % 2 === 0
      ? 'M-15 -44q-15 -6 -17 -22M15 -44q13 3 19 14'
      : 'M-15 -44q-13 4 -18 15M15 -44q14 -7 16 -23';
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`} key={`${x} ${y}`}>
      <ellipse cx="0" cy="1" rx="26" ry="5" fill={p.ink} opacity="0.14" />
      <path d="M-9 -20v15M9 -20v15" stroke={p.wood} strokeWidth="8" strokeLinecap="round" />
      <path d="M-13 0c-3 -9 9 -9 8 0zM5 0c-1 -9 11 -9 8 0z" fill={p.bark} />
      <path d={arms} stroke={p.cream} strokeWidth="8" strokeLinecap="round" fill="none" />
      <path
        d="M-19 -46c8 -8 30 -8 38 0c6 12 6 24 2 32c-12 5 -30 5 -42 0c-4 -8 -4 -20 2 -32z"
        fill={clothes}
      />
      <path d="M-20 -26c12 5 28 5 40 0" stroke={p.white} strokeWidth="4" fill="none" opacity="0.6" />
      <circle cx="0" cy="-70" r="30" fill={p.cream} />
      <g transform="translate(-26 -96) scale(1.3)">{emblem}</g>
    </g>
  );
}
