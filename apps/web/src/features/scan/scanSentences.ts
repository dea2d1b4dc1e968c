/** Why there is nothing to scan with, and what was scanned that is no card of ours, as sentences that say what to do. */
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { ScannerProblem } from './ScannerStage.tsx';
import type { Scanned } from './whatWasScanned.ts';

export function sentenceOfScanner(problem: ScannerProblem): MessageDescriptor {
  switch (problem) {
    case 'refused':
      return msg`Cocon n’a pas le droit d’utiliser l’appareil photo. Autorisez-le pour ce site dans les réglages du navigateur, puis réessayez ; ou collez le lien de votre carte.`;
    case 'none':
      return msg`Cet appareil n’a pas d’appareil photo. Collez le lien de votre carte.`;
    case 'busy':
      return msg`L’appareil photo est pris par une autre application. Fermez-la, puis réessayez ; ou collez le lien de votre carte.`;
    case 'lost':
      return msg`L’appareil photo s’est arrêté. Réessayez, ou collez le lien de votre carte.`;
    case 'unavailable':
      return msg`Ce navigateur ne donne pas d’appareil photo à cette page. Collez le lien de votre carte.`;
    case 'noReader':
      return msg`Ce qui lit les cartes n’a pas pu être chargé. Vérifiez le réseau, puis réessayez ; ou collez le lien de votre carte.`;
  }
}

export function whatIsWrong(scanned: Exclude<Scanned, { readonly kind: 'card' }>): MessageDescriptor {
  if (scanned.kind === 'noCard') return msg`Ce carré n’est pas celui d’une carte d’entrée de Cocon.`;
  const { host } = scanned;
  return msg`Cette carte ouvre Cocon à une autre adresse, ${host}. Ouvrez d’abord cette adresse.`;
}
