/** A card that opens and closes: its title is the button, the summary says how things stand while it is closed too. */
import { useId, type ReactNode } from 'react';
import { card } from './card.css.ts';
import { foldBody, foldHead, foldMark, foldSummary, foldTitle } from './fold.css.ts';
import { Icon } from './icons/Icon.tsx';

export interface FoldProps {
  readonly title: string;
  readonly summary?: ReactNode;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

export function Fold({ title, summary, isOpen, onOpenChange, children }: FoldProps) {
  const id = useId();
  return (
    <section className={card} aria-labelledby={`${id}-title`}>
      <h2 className={foldTitle}>
        <button
          type="button"
          className={foldHead}
          aria-expanded={isOpen}
          aria-controls={`${id}-body`}
          onClick={() => onOpenChange(!isOpen)}
        >
          <span id={`${id}-title`}>{title}</span>
          {summary !== undefined && <span className={foldSummary}>{summary}</span>}
          <span className={foldMark}>
            <Icon name={isOpen ? 'up' : 'down'} />
          </span>
        </button>
      </h2>
      <div id={`${id}-body`} hidden={!isOpen} className={foldBody}>
        {isOpen && children}
      </div>
    </section>
  );
}
