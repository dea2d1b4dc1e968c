/** One of several places of a family on its first screen: under its name, with its own profile. */
import { useId } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Profile } from '@cocon/client';
import { Notice } from '../../design/Notice.tsx';
import { Stack } from '../../design/Stack.tsx';
import { PlaceScope } from '../../session/PlaceScope.tsx';
import { sentenceFor } from '../../session/refusals.ts';
import { FamilyPart } from './FamilyPart.tsx';

export interface PlacePartProps {
  readonly profile: Profile;
  /** Whose reason to have stopped stands above the page already. */
  readonly isFront: boolean;
}

export function PlacePart({ profile, isFront }: PlacePartProps) {
  const { i18n } = useLingui();
  const id = useId();
  const { status, names } = profile;
  return (
    <section aria-labelledby={id}>
      <Stack gap={2}>
        <h2 id={id}>{names.establishment}</h2>
        {!isFront && status.kind === 'stopped' && (
          <Notice tone="danger" title={i18n._(sentenceFor(status.refusal))}>
            <Trans>Ce que cet appareil a déjà reste lisible.</Trans>
          </Notice>
        )}
        <PlaceScope profile={profile}>
          <FamilyPart />
        </PlaceScope>
      </Stack>
    </section>
  );
}
