/** What the device proposes, in words; and always that it may have missed somebody. */
import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '../../../design/Button.tsx';
import { proposals } from './mask.css.ts';
import type { Faces } from './useFaces.ts';

export interface FacesProposedProps {
  readonly faces: Faces;
  /** Proposed, and not yet hidden. */
  readonly left: number;
  readonly onAll: () => void;
}

export function FacesProposed({ faces, left, onAll }: FacesProposedProps) {
  return (
    <div className={proposals}>
      <p role="status">
        {faces.kind === 'looking' && <Trans>Cet appareil cherche les visages…</Trans>}
        {faces.kind === 'failed' && (
          <Trans>Les visages ne peuvent pas être proposés ici : frottez-les.</Trans>
        )}
        {faces.kind === 'found' && (
          <Plural
            value={left}
            _0="Pas d’autre visage proposé."
            one="# visage proposé : touchez-le pour le masquer."
            other="# visages proposés : touchez ceux à masquer."
          />
        )}{' '}
        <strong>
          <Trans>Aucun détecteur ne trouve tous les visages : regardez toute la photo.</Trans>
        </strong>
      </p>
      {left > 1 && (
        <Button variant="ghost" icon="blur" onPress={onAll}>
          <Trans>Masquer tous les visages proposés</Trans>
        </Button>
      )}
    </div>
  );
}
