/**
 * The picture to paint on. What is hidden is painted by the very function that destroys it in what leaves, so what one
 * sees is what goes. A finger or mouse paints; each box can also be reached, moved and sized by keyboard.
 */
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useLingui } from '@lingui/react/macro';
import { maskRegions, type Mask } from '@cocon/client/media';
import { boxOfStroke, moved, resized, type MaskStyle, type Point } from './boxes.ts';
import { box as boxLook, canvas as canvasLook, frame } from './mask.css.ts';

/** Long edge of what is painted on, in pixels: enough to aim, quick to paint again. */
const EDGE = 1280;
const STEP = 0.02;

export interface MaskStageProps {
  /** Address of the picture without any mask. */
  readonly source: string;
  readonly boxes: readonly Mask[];
  readonly style: MaskStyle;
  readonly onBoxes: (boxes: readonly Mask[]) => void;
}

export function MaskStage({ source, boxes, style, onBoxes }: MaskStageProps) {
  const { t } = useLingui();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [picture, setPicture] = useState<HTMLImageElement>();
  const [stroke, setStroke] = useState<readonly Point[]>([]);

  useEffect(() => {
    const image = new Image();
    let isOver = false;
    image.src = source;
    void image.decode().then(
      () => !isOver && setPicture(image),
      () => undefined, // it was prepared before, so it can be read; else the stage stays empty and nothing is masked
    );
    return () => void (isOver = true);
  }, [source]);

  const size = picture && sizeOf(picture);
  const shown = size && stroke.length > 0 ? [...boxes, boxOfStroke(stroke, size, style)] : boxes;
  useEffect(() => {
    const pencil = canvas.current?.getContext('2d', { alpha: false, willReadFrequently: true });
    if (!canvas.current || !pencil || !picture || !size) return;
    pencil.drawImage(picture, 0, 0, size.width, size.height);
    maskRegions({ canvas: canvas.current, pencil, ...size }, shown);
  });

  function pointOf(event: PointerEvent<HTMLElement>): Point {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const part = (value: number) => Math.min(1, Math.max(0, value));
    return { x: part((event.clientX - left) / width), y: part((event.clientY - top) / height) };
  }

  function end(): void {
    if (size && stroke.length > 0) onBoxes(shown);
    setStroke([]);
  }

  function change(index: number, to: Mask | undefined): void {
    onBoxes(boxes.flatMap((one, at) => (at === index ? (to ?? []) : one)));
  }

  return (
    <div className={frame}>
      <canvas
        ref={canvas}
        className={canvasLook}
        width={size?.width ?? 4}
        height={size?.height ?? 3}
        role="img"
        aria-label={t`La photo à masquer`}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setStroke([pointOf(event)]);
        }}
        onPointerMove={(event) => stroke.length > 0 && setStroke([...stroke, pointOf(event)])}
        onPointerUp={end}
        onPointerCancel={() => setStroke([])}
      />
      {boxes.map((one, index) => {
        const position = index + 1;
        return (
          <button
            // Boxes are told apart by their place: they are only added at the end and taken from it.
            key={position}
            type="button"
            className={boxLook}
            aria-label={t`Cadre ${position}`}
            style={{
              left: percent(one.x),
              top: percent(one.y),
              width: percent(one.width),
              height: percent(one.height),
            }}
            onKeyDown={(event) => {
              const to = steered(one, event);
              if (to === null) return;
              event.preventDefault();
              change(index, to);
            }}
          />
        );
      })}
    </div>
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

function sizeOf({ naturalWidth, naturalHeight }: HTMLImageElement) {
  const scale = Math.min(1, EDGE / Math.max(naturalWidth, naturalHeight, 1));
  return {
    width: Math.max(1, Math.round(naturalWidth * scale)),
    height: Math.max(1, Math.round(naturalHeight * scale)),
  };
}

const percent = (part: number): string => `${String(part * 100)}%`;
