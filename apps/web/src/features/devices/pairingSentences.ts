/** Why a device could not be added, and why there is nothing to scan with, as sentences that say what to do. */
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { isRefusal } from '@cocon/client';
import { sentenceFor } from '../../session/refusals.ts';
import type { ScannerProblem } from '../scan/ScannerStage.tsx';

export function sentenceOfPairing(error: unknown): MessageDescriptor {
  if (isRefusal(error, 'notFound', 'exists'))
    return msg`Ce code n’est plus valable : un carré ne sert qu’une minute. Prenez celui que le nouvel appareil montre maintenant.`;
  if (isRefusal(error, 'keyDistrust', 'registerDistrust'))
    return msg`Ce qui a répondu n’est pas l’appareil qui montre ce carré : rien n’a été ajouté. Recommencez depuis le nouvel appareil ; si cela se répète, prévenez la direction.`;
  return sentenceFor(error);
}

export function sentenceOfDeviceScanner(problem: ScannerProblem): MessageDescriptor {
  switch (problem) {
    case 'refused':
      return msg`Cocon n’a pas le droit d’utiliser l’appareil photo. Autorisez-le pour ce site dans les réglages du navigateur, puis réessayez ; ou tapez le code.`;
    case 'none':
      return msg`Cet appareil n’a pas d’appareil photo. Tapez le code.`;
    case 'busy':
      return msg`L’appareil photo est pris par une autre application. Fermez-la, puis réessayez ; ou tapez le code.`;
    case 'lost':
      return msg`L’appareil photo s’est arrêté. Réessayez, ou tapez le code.`;
    case 'unavailable':
      return msg`Ce navigateur ne donne pas d’appareil photo à cette page. Tapez le code.`;
    case 'noReader':
      return msg`Ce qui lit les carrés n’a pas pu être chargé. Vérifiez le réseau, puis réessayez ; ou tapez le code.`;
  }
}
