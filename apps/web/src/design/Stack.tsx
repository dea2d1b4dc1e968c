/**
 * Things under each other (`Stack`), beside each other (`Row`), or in as many columns as fit (`Columns`), on the 8-px grid;
 * and the ways on from a card, buttons and links as wide as each other (`Ways`).
 */
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { aligns, columns, gaps, justifies, row, stack, ways, wraps } from './stack.css.ts';

export interface StackProps {
  readonly gap?: keyof typeof gaps;
  readonly align?: keyof typeof aligns;
  readonly justify?: keyof typeof justifies;
  readonly wrap?: boolean;
  readonly children: ReactNode;
}

function layout({ gap = 2, align, justify, wrap = false }: StackProps, base: string): string {
  return classes(base, gaps[gap], align && aligns[align], justify && justifies[justify], wrap && wraps);
}

export function Stack(props: StackProps) {
  return <div className={layout(props, stack)}>{props.children}</div>;
}

export function Row(props: StackProps) {
  return <div className={layout({ align: 'center', wrap: true, ...props }, row)}>{props.children}</div>;
}

/** `min`: the least width of a column in pixels. */
export function Columns({
  min = 240,
  gap = 2,
  align,
  children,
}: {
  readonly min?: number;
  /** `start`: each as high as what is in it, not as its neighbour. */
  readonly align?: 'start';
  readonly gap?: keyof typeof gaps;
  readonly children: ReactNode;
}) {
  const template = `repeat(auto-fit, minmax(min(100%, ${String(min)}px), 1fr))`;
  return (
    <div
      className={classes(columns, gaps[gap], align && aligns[align])}
      style={{ gridTemplateColumns: template }}
    >
      {children}
    </div>
  );
}

export function Ways({ children }: { readonly children: ReactNode }) {
  return <div className={ways}>{children}</div>;
}
