/** One box over the picture: drawn along by a finger, sized by its corner, or both by keyboard. */
import { useRef, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { Mask } from '@cocon/client/media';
import { moved, resized, stretched } from './boxes.ts';
import { box as boxLook, corner } from './mask.css.ts';

const STEP = 0.02;

export interface MaskBoxProps {
  readonly box: Mask;
  /** From 1. */
  readonly place: number;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  /** Undefined takes it away. */
  readonly onChange: (to: Mask | undefined) => void;
}

/** Where a finger began, and the box as it was then. */
interface Hold {
  readonly x: number;
  readonly y: number;
  readonly box: Mask;
}

export function MaskBox({ box, place, isChosen, onChoose, onChange }: MaskBoxProps) {
  const { t } = useLingui();
  const hold = useRef<Hold>(undefined);

  /** The hands of a part of the box: what they do to it is a distance in parts of the picture. */
  const hands = (change: (from: Mask, dx: number, dy: number) => Mask) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      hold.current = { x: event.clientX, y: event.clientY, box };
      onChoose();
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const picture = event.currentTarget.parentElement?.getBoundingClientRect();
      if (!hold.current || !picture) return;
      const { x, y, box: from } = hold.current;
      onChange(change(from, (event.clientX - x) / picture.width, (event.clientY - y) / picture.height));
    },
    onPointerUp: () => void (hold.current = undefined),
    onPointerCancel: () => void (hold.current = undefined),
  });

  return (
    <>
      <button
        type="button"
        className={boxLook}
        aria-label={t`Cadre ${place}`}
        style={placeOf(box)}
        onFocus={onChoose}
        onKeyDown={(event) => {
          const to = steered(box, event);
          if (to === null) return;
          event.preventDefault();
          onChange(to);
        }}
        {...hands(moved)}
      />
      {isChosen && (
        <span
          className={corner}
          aria-hidden="true"
          style={{ left: percent(box.x + box.width), top: percent(box.y + box.height) }}
          {...hands(stretched)}
        />
      )}
    </>
  );
}

/** Arrows move, with Shift they size, Delete takes away (undefined); null for any other key. */
function steered(one: Mask, { key, shiftKey }: KeyboardEvent): Mask | undefined | null {
  if (key === 'Delete' || key === 'Backspace') return undefined;
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-STEP, 0],
    ArrowRight: [STEP, 0],
    ArrowUp: [0, -STEP],
    ArrowDown: [0, STEP],
  };
  const step = steps[key];
  if (!step) return null;
  return shiftKey ? resized(one, ...step) : moved(one, ...step);
}

/** A box as the style of what stands over the picture. */
export const placeOf = ({ x, y, width, height }: Omit<Mask, 'style'>): CSSProperties => ({
  left: percent(x),
  top: percent(y),
  width: percent(width),
  height: percent(height),
});

const percent = (part: number): string => `${String(part * 100)}%`;
