/**
 * Line icons on a 24×24 grid, two units thick, drawn in the colour of the words beside them.
 * Hidden from readers unless `label` is given: the words beside an icon say it already.
 */
import { iconPaths, type IconName } from './iconPaths.tsx';
import { iconShape } from './icon.css.ts';

export type { IconName };

export interface IconProps {
  readonly name: IconName;
  /** Pixels of a side; 24. */
  readonly size?: number;
  readonly label?: string;
}

export function Icon({ name, size = 24, label }: IconProps) {
  const reading = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={iconShape} viewBox="0 0 24 24" width={size} height={size} focusable="false" {...reading}>
      {iconPaths[name]}
    </svg>
  );
}
