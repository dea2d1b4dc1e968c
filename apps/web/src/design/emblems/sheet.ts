/** Drawings by emblem, in one 40×40 square each. */
import type { ReactNode } from 'react';
import type { EmblemId } from './emblemIds.ts';

export type Sheet = Readonly<Partial<Record<EmblemId, ReactNode>>>;
