/** A word to show in passing, and where: what `Toast.tsx` takes and `ToastStack.tsx` shows. */
import type { NoticeTone } from './Notice.tsx';

export interface ToastMessage {
  readonly message: string;
  readonly undo?: () => void;
  /** `warning` and `danger` show their sign before the words; the others are plain. */
  readonly tone?: NoticeTone;
  /** « Annuler » unless said otherwise. */
  readonly undoLabel?: string;
}

export interface ToastRegionProps {
  /** Above the gestures at the bottom of the screen. */
  readonly isRaised?: boolean;
}
