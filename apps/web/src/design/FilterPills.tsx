/**
 * One of a few points of view (groups, months). Always exactly one is chosen: it shows at once, then what it changes.
 * Native radios, arrows and all: a family's gallery needs nothing more of a library for them.
 */
import { useId, useState } from 'react';
import { afterPaint } from './afterPaint.ts';
import { pill, pillCount, pillRadio, pills } from './filterPills.css.ts';

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
  const name = useId();
  const [coming, setComing] = useState<Id>();
  const shown = coming ?? value;
  function choose(id: Id): void {
    setComing(id);
    afterPaint(() => {
      setComing(undefined);
      onChange(id);
    });
  }
  return (
    <div role="radiogroup" aria-label={label} className={pills}>
      {options.map(({ id, label: words, count }) => (
        <label key={id} className={pill} data-selected={id === shown || undefined}>
          <input
            type="radio"
            className={pillRadio}
            name={name}
            checked={id === shown}
            onChange={() => choose(id)}
          />
          {words} {count !== undefined && <span className={pillCount}>{count}</span>}
        </label>
      ))}
    </div>
  );
}
