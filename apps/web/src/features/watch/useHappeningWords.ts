/** One line of the list in words: its hour in the house's zone, what happened, and how sure that is. */
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Tone } from '../../design/tone.ts';
import { formatLocales, type Locale } from '../../locales/locale.ts';
import { frenchHours } from '../../locales/momentWords.ts';
import { useProfile } from '../../session/useSession.ts';
import type { Happening, HappeningKind } from './happenings.ts';
import { useNames } from './useNames.ts';

export interface HappeningWords {
  readonly time: string;
  readonly title: string;
  readonly detail: string;
  readonly tone: Tone;
}

const tones: Readonly<Record<HappeningKind, Tone>> = {
  cameByCard: 'leaf',
  cameByCode: 'leaf',
  cameByPairing: 'leaf',
  familyDeviceLeft: 'paper',
  staffDeviceCame: 'leaf',
  staffDeviceLeft: 'paper',
  sheetUsed: 'apricot',
  sheetsRenewed: 'paper',
  sheetsByTwo: 'apricot',
  reported: 'rose',
  wrongCodes: 'sun',
  tabletReopened: 'apricot',
  codeRenewed: 'sun',
  cardAgain: 'sun',
  codeBlocked: 'sun',
  codeLifted: 'paper',
  readingLimit: 'rose',
};

export function useHappeningWords(): (happening: Happening) => HappeningWords {
  const { t, i18n } = useLingui();
  const { state } = useProfile();
  const nameOf = useNames();
  const clock = new Intl.DateTimeFormat(formatLocales[i18n.locale as Locale], {
    timeZone: state.settings.zone,
    hour: '2-digit',
    minute: '2-digit',
  });
  return (one) => {
    const name = nameOf(one);
    const wrong = t`${plural(one.times, { one: '# code faux avant l’ouverture', other: '# codes faux avant l’ouverture' })}`;
    const { of: owner = '', by = '' } = one.code ?? {};
    const titles: Readonly<Record<HappeningKind, string>> = {
      cameByCard: t`${name} : un appareil est entré par la carte`,
      cameByCode: t`${name} : un appareil est revenu par carte et code, ou clé d’accès`,
      cameByPairing: t`${name} : un appareil ajouté depuis un autre`,
      familyDeviceLeft: t`${name} : un appareil est sorti`,
      staffDeviceCame: t`${name} : un appareil de l’équipe est entré`,
      staffDeviceLeft: t`${name} : un appareil de l’équipe est sorti`,
      sheetUsed: t`La feuille de secours a servi`,
      sheetsRenewed: t`De nouvelles feuilles de secours sont faites`,
      sheetsByTwo: t`${name} a confirmé de nouvelles feuilles : les deux étaient perdues`,
      wrongCodes: t`${name} : ${wrong}`,
      tabletReopened: t`${name} : la direction l’a rouverte, ses codes étaient oubliés`,
      codeRenewed:
        by === ''
          ? t`${name} : le code de ${owner} a été remplacé, avec le code de la tablette`
          : t`${name} : le code de ${owner} a été remplacé, avec le code de ${by}`,
      reported: t`${name} : « Ce n’est pas moi »`,
      cardAgain: t`${name} : une carte ou un lien qui avait déjà servi a été présenté de nouveau`,
      codeBlocked: t`${name} : le code est bloqué après dix codes faux`,
      codeLifted: t`${name} : le code est débloqué`,
      readingLimit: t`${name} : la limite de lecture d’une heure est atteinte`,
    };
    const times = t`${plural(one.times, { one: '# fois ce jour-là', other: '# fois ce jour-là' })}`;
    return {
      time: i18n.locale === 'fr' ? frenchHours(clock.format(one.at)) : clock.format(one.at),
      title: titles[one.kind],
      detail: [
        ...(one.isServersWord ? [t`Selon le serveur`] : []),
        ...(one.times > 1 && one.kind !== 'wrongCodes' ? [times] : []),
      ].join(' · '),
      tone: tones[one.kind],
    };
  };
}
