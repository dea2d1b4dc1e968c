/**
 * A child in the room. A tap on an expected child is its arrival (a plain button); a tap on a child who is here selects
 * it (a button that stays pressed). What the tap does is the caller's: it reads `state` too.
 */
import { useId, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { grid, tile, tileAway, tileDimmed, tileMark, tileName, tileStatus } from './child.css.ts';
import { classes } from './classes.ts';
import { Emblem } from './emblems/Emblem.tsx';
import type { EmblemId } from './emblems/emblemIds.ts';
import { Icon } from './icons/Icon.tsx';
import { Tag } from './Tag.tsx';

export interface ChildTileProps {
  /** First name and name: the accessible name. */
  readonly name: string;
  readonly label: string;
  readonly emblem: EmblemId;
  /** « arrivé 8 h 12 », « dort depuis 12 h 40 ». */
  readonly status: string;
  readonly state: 'present' | 'asleep' | 'expected' | 'away';
  readonly isSelected?: boolean;
  readonly onPress: () => void;
}

export function ChildTile({
  name,
  label,
  emblem,
  status,
  state,
  isSelected = false,
  onPress,
}: ChildTileProps) {
  const id = useId();
  const isHere = state === 'present' || state === 'asleep';
  const inside = (
    <>
      {isSelected && (
        <span className={tileMark}>
          <Icon name="check" size={16} />
        </span>
      )}
      <span className={isHere ? undefined : tileDimmed}>
        <Emblem id={emblem} size={66} />
      </span>
      <span className={tileName}>{label}</span>
      <span id={id}>
        {state === 'asleep' ? <Tag tone="lilac">{status}</Tag> : <span className={tileStatus}>{status}</span>}
      </span>
    </>
  );
  const shared = { 'aria-label': name, 'aria-describedby': id };
  return isHere ? (
    <ToggleButton {...shared} className={tile} isSelected={isSelected} onChange={onPress}>
      {inside}
    </ToggleButton>
  ) : (
    <Button {...shared} className={classes(tile, tileAway)} onPress={onPress}>
      {inside}
    </Button>
  );
}

/** The tiles of a group, as a list; give each tile a key. */
export function ChildGrid({
  label,
  children,
}: {
  readonly label: string;
  readonly children: readonly ReactNode[];
}) {
  return (
    <ul role="list" aria-label={label} className={grid}>
      {children.map((child, index) => (
        <li key={index}>{child}</li>
      ))}
    </ul>
  );
}
