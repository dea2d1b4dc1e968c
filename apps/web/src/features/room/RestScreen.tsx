/**
 * The room tablet at rest: dark, with the house's name and the clock, and nothing of a child; all else is neither seen nor
 * read out. One touch wakes it as it was. It does not move: nothing is to catch a small child's eye.
 */
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Trans, useLingui } from '@lingui/react/macro';
import { formatLocales, type Locale } from '../../locales/locale.ts';
import { useProfile } from '../../session/useSession.ts';
import { restClock, restHouse, restScreen, restWords } from './rest.css.ts';

export function RestScreen({ onWake }: { readonly onWake: () => void }) {
  const { i18n } = useLingui();
  const { names, session, state } = useProfile();
  const screen = useRef<HTMLButtonElement>(null);
  const [now, setNow] = useState(() => session.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(session.now()), 5_000);
    return () => window.clearInterval(timer);
  }, [session]);
  useEffect(() => {
    const before = document.activeElement;
    document.documentElement.dataset['rest'] = '';
    screen.current?.focus();
    return () => {
      delete document.documentElement.dataset['rest'];
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const clock = new Intl.DateTimeFormat(formatLocales[i18n.locale as Locale], {
    timeZone: state.settings.zone,
    hour: '2-digit',
    minute: '2-digit',
  });
  return createPortal(
    <button ref={screen} type="button" className={restScreen} data-resting="" onClick={onWake}>
      <span className={restHouse}>{names.establishment}</span>
      <span className={restClock}>{clock.format(now)}</span>
      <span className={restWords}>
        <Trans>Touchez l’écran pour continuer</Trans>
      </span>
    </button>,
    document.body,
  );
}
