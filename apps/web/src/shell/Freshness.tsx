/**
 * How fresh the screen is: « À jour à 10 h 40 » in small, a band when the device is offline, and what waits to be sent.
 * Nothing is lost while it waits; the band says so.
 */
import { msg } from '@lingui/core/macro';
import { Plural, useLingui } from '@lingui/react/macro';
import { Icon } from '../design/icons/Icon.tsx';
import { useLocaleChoice } from '../locales/LocaleProvider.tsx';
import { hourWords, otherDayWords } from '../locales/momentWords.ts';
import { banner, quiet } from './freshness.css.ts';

const OFFLINE = msg`Hors connexion.`;
const HELD = msg`Envoi en attente.`;
const SENDING = msg`Envoi en cours.`;

export interface FreshnessProps {
  /** When the device last heard from the server. */
  readonly upToDateAt?: Date;
  readonly isOffline: boolean;
  /** What the server answered when it is there and cannot help: said instead of « Hors connexion ». */
  readonly trouble?: string;
  /** How many writings wait on this device to be sent. */
  readonly waiting?: number;
  /** It waits because somebody asked it to. */
  readonly isHeld?: boolean;
}

export function Freshness({ upToDateAt, isOffline, trouble, waiting = 0, isHeld = false }: FreshnessProps) {
  const { t, i18n } = useLingui();
  const { locale } = useLocaleChoice();
  const hour = upToDateAt && hourWords(upToDateAt, locale);
  const day = upToDateAt && otherDayWords(upToDateAt, new Date(), locale);
  const when =
    hour === undefined ? null : day === undefined ? t`À jour à ${hour}` : t`À jour le ${day} à ${hour}`;
  if (!isOffline && waiting === 0) return when === null ? null : <p className={quiet}>{when}</p>;
  return (
    <div className={banner} role="status">
      <Icon name={isOffline ? 'offline' : 'cloud'} size={20} />
      <span>
        {trouble ?? i18n._(isOffline ? OFFLINE : isHeld ? HELD : SENDING)}{' '}
        {waiting > 0 && (
          <>
            <Plural
              value={waiting}
              one="# saisie attend sur cet appareil."
              other="# saisies attendent sur cet appareil."
            />{' '}
          </>
        )}
        {when}
      </span>
    </div>
  );
}
