/** The three things to try as who one is, each ticked once it was done. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { AppLink } from '../../design/AppLink.tsx';
import { Icon } from '../../design/icons/Icon.tsx';
import { useProfile } from '../../session/useSession.ts';
import { hint, hintTitle, hintList, mark, markDone } from './demonstrationBar.css.ts';
import { classes } from '../../design/classes.ts';
import { hints, type Hint } from './hints.ts';
import { HINTS_NOTE } from './notes.ts';
import type { Persona } from './personas.ts';

export interface HintListProps {
  readonly persona: Persona;
  readonly onBecome: (persona: Persona) => void;
}

export function HintList({ persona, onBecome }: HintListProps) {
  const { t, i18n } = useLingui();
  const profile = useProfile();
  const [followed, setFollowed] = useState(() => readFollowed(profile.note(HINTS_NOTE)));

  function follow({ id, to }: Hint): void {
    const all = [...new Set([...followed, id])];
    setFollowed(all);
    const kept = profile.keepNote(HINTS_NOTE, JSON.stringify(all));
    if ('persona' in to) void kept.then(() => onBecome(to.persona));
  }

  return (
    <div>
      <h2 className={hintTitle}>
        <Trans>À essayer</Trans>
      </h2>
      <ul role="list" className={hintList}>
        {hints[persona].map((one) => {
          const isDone = one.isDone?.(profile) ?? followed.includes(one.id);
          const content = (
            <>
              <span className={classes(mark, isDone && markDone)}>
                {isDone && <Icon name="check" size={18} label={t`Fait`} />}
              </span>
              <span>{i18n._(one.text)}</span>
            </>
          );
          return (
            <li key={one.id}>
              {'href' in one.to ? (
                <AppLink className={hint} href={one.to.href} onClick={() => follow(one)}>
                  {content}
                </AppLink>
              ) : (
                <button type="button" className={hint} onClick={() => follow(one)}>
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

function readFollowed(note: string | undefined): readonly string[] {
  return note === undefined ? [] : (JSON.parse(note) as readonly string[]);
}
