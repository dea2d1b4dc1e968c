/** How far an image may go, in the words of the paper. The names are relied on by the journeys. */
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import type { Reach } from '@cocon/protocol';

const names: Readonly<Record<Reach, MessageDescriptor>> = {
  nobody: msg`Personne`,
  ownFamily: msg`Sa famille`,
  pictured: msg`Les familles des enfants avec lui`,
  group: msg`Son groupe`,
  establishment: msg`Tout l'établissement`,
};

export function useReachName(): (reach: Reach) => string {
  const { i18n } = useLingui();
  return (reach) => i18n._(names[reach]);
}
