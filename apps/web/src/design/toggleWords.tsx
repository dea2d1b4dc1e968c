/** What a box or a switch says: its name, and below it what is read after the name. */
import { useId, type ReactNode } from 'react';
import { toggleHelp, toggleWords } from './toggle.css.ts';

export interface ToggleWords {
  readonly children: ReactNode;
  readonly description?: ReactNode;
}

/** The words, and the attributes by which their control is named and described. */
export function useToggleWords({ children, description }: ToggleWords) {
  const id = useId();
  const hasDescription = description !== undefined;
  return {
    attributes: {
      'aria-labelledby': `${id}-name`,
      ...(hasDescription ? { 'aria-describedby': `${id}-help` } : {}),
    },
    words: (
      <span className={toggleWords}>
        <span id={`${id}-name`}>{children}</span>
        {hasDescription && (
          <span id={`${id}-help`} className={toggleHelp}>
            {description}
          </span>
        )}
      </span>
    ),
  };
}
