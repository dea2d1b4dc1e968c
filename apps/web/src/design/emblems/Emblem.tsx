/**
 * A child's emblem, as on its coat hook. Hidden from readers unless `label` is given: the child's name is beside it.
 * The drawing comes a moment after its coloured disc, in the same place.
 */
import { discs } from './emblemColours.ts';
import { drawn } from './drawn.ts';
import { disc, plain } from './emblem.css.ts';
import { emblemPlaces, type EmblemId } from './emblemIds.ts';
import { useSheet } from './emblemSheets.ts';

const NONE = [] as const;

export interface EmblemProps {
  readonly id: EmblemId;
  /** Pixels of the disc; 44. */
  readonly size?: number;
  readonly label?: string;
  readonly hasDisc?: boolean;
}

export function Emblem({ id, size = 44, label, hasDisc = true }: EmblemProps) {
  const [sheetName, tone] = emblemPlaces[id];
  const sheet = useSheet(sheetName);
  const reading = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  const inside = hasDisc ? Math.round(size * 0.6) : size;
  const ground = hasDisc ? { background: discs[tone] } : {};
  return (
    <span className={hasDisc ? disc : plain} style={{ width: size, height: size, ...ground }} {...reading}>
      <svg viewBox="0 0 40 40" width={inside} height={inside} focusable="false" aria-hidden="true">
        {drawn(sheet?.[id] ?? NONE)}
      </svg>
    </span>
  );
}
