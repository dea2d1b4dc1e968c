/** A scene on a ground of 400×300: what lies behind the children, where they stand, what comes before them. */
import type { ReactNode } from 'react';
import type { Place } from './figure.tsx';

export interface Scene {
  readonly behind: ReactNode;
  readonly places: readonly Place[];
  readonly before?: ReactNode;
}

export const WIDTH = 400;
export const HEIGHT = 300;
