/** One of a few points of view (groups, months). Always exactly one is chosen: it shows at once, then what it changes. */
import { useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { afterPaint } from './afterPaint.ts';
import { pill, pillCount, pills } from './filterPills.css.ts';

export interface FilterPill<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly count?: number;
}

export interface FilterPillsProps<Id extends string> {
  readonly label: string;
  readonly options: readonly FilterPill<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}

export function FilterPills<Id extends string>({ label, options, value, onChange }: FilterPillsProps<Id>) {
  const [coming, setComing] = useState<Id>();
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={pills}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[coming ?? value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.id));
        if (chosen === undefined) return;
        setComing(chosen.id);
        afterPaint(() => {
          setComing(undefined);
          onChange(chosen.id);
        });
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id} className={pill}>
          {option.label} {option.count !== undefined && <span className={pillCount}>{option.count}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
