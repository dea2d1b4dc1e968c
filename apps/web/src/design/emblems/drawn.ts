/** The shapes of an emblem, in the paints of the palette. */
import { createElement, type ReactElement } from 'react';
import { paint, type PaintName } from './emblemColours.ts';
import type { Shape } from './sheet.ts';

/** From the hindmost to the foremost. */
export const drawn = (shapes: readonly Shape[]): ReactElement[] =>
  shapes.map((shape, key) => {
    const { fill, stroke, width, isRound = false, join, opacity, transform } = shape;
    const look = {
      key,
      fill: colourOf(fill),
      stroke: colourOf(stroke),
      strokeWidth: width,
      strokeLinecap: isRound ? ('round' as const) : undefined,
      strokeLinejoin: join,
      opacity,
      transform,
    };
    if ('d' in shape) return createElement('path', { ...look, d: shape.d });
    if ('circle' in shape) {
      const [cx, cy, r] = shape.circle;
      return createElement('circle', { ...look, cx, cy, r });
    }
    const [cx, cy, rx, ry] = shape.ellipse;
    return createElement('ellipse', { ...look, cx, cy, rx, ry });
  });

const colourOf = (name: PaintName | 'none' | undefined): string | undefined =>
  name === undefined || name === 'none' ? name : paint[name];
