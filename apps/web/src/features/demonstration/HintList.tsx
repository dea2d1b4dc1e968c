/** The three things to try as who one is, each ticked once it was done. */
import { Trans, useLingui } from '@lingui/react/macro';
import { AppLink } from '../../design/AppLink.tsx';
import { classes } from '../../design/classes.ts';
import { Icon } from '../../design/icons/Icon.tsx';
import { hint, hintTitle, hintList, mark, markDone } from './hints.css.ts';
import type { Persona } from './personas.ts';
import type { Hints } from './useHints.ts';

export interface HintListProps {
  readonly hints: Hints['all'];
  readonly onBecome: (persona: Persona) => void;
}

export function HintList({ hints, onBecome }: HintListProps) {
  const { t, i18n } = useLingui();
  return (
    <div>
      <h2 className={hintTitle}>
        <Trans>À essayer</Trans>
      </h2>
      <ul role="list" className={hintList}>
        {hints.map(({ hint: { id, text, to }, isDone }) => {
          const content = (
            <>
              <span className={classes(mark, isDone && markDone)}>
                {isDone && <Icon name="check" size={18} label={t`Fait`} />}
              </span>
              <span>{i18n._(text)}</span>
            </>
          );
          return (
            <li key={id}>
              {'href' in to ? (
                <AppLink className={hint} href={to.href}>
                  {content}
                </AppLink>
              ) : (
                <button type="button" className={hint} onClick={() => onBecome(to.persona)}>
                  {content}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
