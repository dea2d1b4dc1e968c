/** How a publication that waits stands, as a sentence: what it waits for, and that nothing is lost. */
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { Profile } from '@cocon/client';
import { sentenceFor } from '../../session/refusals.ts';
import type { ShipmentState } from './shipments.ts';

const sentences: Readonly<Record<ShipmentState, MessageDescriptor>> = {
  sending: msg`L’envoi continue tout seul : vous pouvez quitter cette page.`,
  waiting: msg`Part à son tour, après les précédentes.`,
  offline: msg`Pas de connexion : tout est gardé sur cet appareil et partira au retour du réseau.`,
  paused: msg`En pause : tout est gardé sur cet appareil et partira à la reprise.`,
  wifi: msg`En attente du Wi-Fi : tout est gardé sur cet appareil et partira dès qu’il est là.`,
};

/** `way`: what a server in trouble answered is said in its own words. */
export function sentenceOfState(state: ShipmentState, way: Profile['status']): MessageDescriptor {
  const trouble = state === 'offline' && way.kind === 'offline' ? way.refusal : undefined;
  return trouble === undefined ? sentences[state] : sentenceFor(trouble);
}
