/**
 * The picture to paint on. What is hidden is painted by the very function that destroys it in what leaves, so what one
 * sees is what goes. A finger or mouse paints beside the boxes, moves one by its middle and sizes it by its corner; each
 * can be reached, moved, sized and taken away by keyboard. Where a face is proposed, a tap makes it a box.
 */
import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { useLingui } from '@lingui/react/macro';
import { maskRegions, type Mask } from '@cocon/client/media';
import { boxOfStroke, type MaskStyle, type Point } from './boxes.ts';
import { canvas as canvasLook, face, frame } from './mask.css.ts';
import { MaskBox, placeOf } from './MaskBox.tsx';

/** Long edge of what is painted on, in pixels: enough to aim, quick to paint again. */
const EDGE = 1280;

export interface MaskStageProps {
  /** Address of the picture without any mask. */
  readonly source: string;
  readonly boxes: readonly Mask[];
  readonly style: MaskStyle;
  readonly onBoxes: (boxes: readonly Mask[]) => void;
  /** Where a face may be: a tap hides it. */
  readonly proposed: readonly Omit<Mask, 'style'>[];
  /** The box that is being worked on: its place in `boxes`. */
  readonly chosen: number | undefined;
  readonly onChoose: (box: number | undefined) => void;
}

export function MaskStage(props: MaskStageProps) {
  const { source, boxes, style, onBoxes, proposed, chosen, onChoose } = props;
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
    if (size && stroke.length > 0) {
      onBoxes(shown);
      onChoose(shown.length - 1);
    }
    setStroke([]);
  }

  function change(index: number, to: Mask | undefined): void {
    onBoxes(boxes.flatMap((one, at) => (at === index ? (to ?? []) : one)));
    onChoose(to && index);
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
      {proposed.map(({ x, y, width, height }, index) => {
        const position = index + 1;
        return (
          <button
            key={`${String(x)} ${String(y)}`}
            type="button"
            className={face}
            aria-label={t`Masquer le visage proposé ${position}`}
            style={placeOf({ x, y, width, height })}
            onClick={() => {
              onBoxes([...boxes, { x, y, width, height, style }]);
              onChoose(boxes.length);
            }}
          />
        );
      })}
      {boxes.map((one, index) => (
        <MaskBox
          // Boxes are told apart by their place: one that goes leaves the others where they are.
          key={index}
          box={one}
          place={index + 1}
          isChosen={index === chosen}
          onChoose={() => onChoose(index)}
          onChange={(to) => change(index, to)}
        />
      ))}
    </div>
  );
}

function sizeOf({ naturalWidth, naturalHeight }: HTMLImageElement) {
  const scale = Math.min(1, EDGE / Math.max(naturalWidth, naturalHeight, 1));
  return {
    width: Math.max(1, Math.round(naturalWidth * scale)),
    height: Math.max(1, Math.round(naturalHeight * scale)),
  };
}
