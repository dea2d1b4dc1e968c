/** How far a child's image may go today, as a drawing and a few words: no colour is needed to read it. */
import { Trans } from '@lingui/react/macro';
import type { Reach } from '@cocon/protocol';
import { Icon, type IconName } from '../../design/icons/Icon.tsx';
import { useReachName } from '../consents-record/reachNames.ts';
import { mark, markWarm } from './children.css.ts';
import { isToAsk, type ImageStanding } from './imageStanding.ts';

const reachIcons: Readonly<Record<Exclude<Reach, 'nobody'>, IconName>> = {
  ownFamily: 'home',
  pictured: 'camera',
  group: 'children',
  establishment: 'globe',
};

export function ImageMark({ standing }: { readonly standing: ImageStanding }) {
  const icon = standing.kind === 'open' ? reachIcons[standing.reach] : isToAsk(standing) ? 'sign' : 'eyeOff';
  return (
    <span className={isToAsk(standing) ? markWarm : mark}>
      <Icon name={icon} size={18} />
      <ImageWords standing={standing} />
    </span>
  );
}

/** The words alone. */
export function ImageWords({ standing }: { readonly standing: ImageStanding }) {
  const reachName = useReachName();
  switch (standing.kind) {
    case 'open':
      return reachName(standing.reach);
    case 'refused':
      return <Trans>Personne : aucune photo</Trans>;
    case 'over':
      return <Trans>Accord terminé</Trans>;
    case 'undecided':
      return <Trans>Personne ne décide encore</Trans>;
    case 'awaited': {
      const { given, counted } = standing;
      if (counted === 1) return <Trans>Pas encore d’accord</Trans>;
      return (
        <Trans>
          {given} accord sur {counted}
        </Trans>
      );
    }
  }
}
