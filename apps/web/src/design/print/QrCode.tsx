/**
 * A QR code as one drawing: black on white in both themes and on paper, with the quiet edge that readers of codes need.
 * Error correction M; the whole is an image named `label`.
 */
import { encode } from 'uqr';
import { qr } from './qrCode.css.ts';

export interface QrCodeProps {
  readonly value: string;
  readonly label: string;
  /** Any CSS length; the width of its place otherwise. */
  readonly size?: string;
}

/** One path of unit squares, a run of a row at a time. */
function drawing(rows: readonly (readonly boolean[])[]): string {
  return rows
    .map((row, y) => {
      let path = '';
      for (let x = 0; x < row.length; x += 1) {
        if (row[x] !== true) continue;
        let end = x;
        while (row[end] === true) end += 1;
        path += `M${String(x)} ${String(y)}h${String(end - x)}v1h${String(x - end)}z`;
        x = end;
      }
      return path;
    })
    .join('');
}

export function QrCode({ value, label, size = '100%' }: QrCodeProps) {
  const { data, size: side } = encode(value, { ecc: 'M', border: 4 });
  const box = `0 0 ${String(side)} ${String(side)}`;
  return (
    <svg
      className={qr}
      role="img"
      aria-label={label}
      viewBox={box}
      style={{ width: size }}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={drawing(data)} fill="#000" />
    </svg>
  );
}
