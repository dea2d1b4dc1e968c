/** Why there is no camera, as a sentence that says what to do. */
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { CameraRefusal } from './openCamera.ts';

export function sentenceOfCamera(refusal: CameraRefusal): MessageDescriptor {
  switch (refusal) {
    case 'refused':
      return msg`Cocon n’a pas le droit d’utiliser l’appareil photo. Autorisez-le pour ce site dans les réglages du navigateur (souvent par le signe à côté de l’adresse), puis réessayez.`;
    case 'none':
      return msg`Cet appareil n’a pas d’appareil photo. Fermez, puis choisissez des photos déjà prises.`;
    case 'busy':
      return msg`L’appareil photo est pris par une autre application. Fermez-la, puis réessayez.`;
    case 'lost':
      return msg`L’appareil photo s’est arrêté. Rebranchez-le ou autorisez-le de nouveau, puis réessayez. Les photos et vidéos déjà prises sont gardées.`;
    case 'unavailable':
      return msg`Ce navigateur ne donne pas d’appareil photo à cette page. Ouvrez Cocon à une adresse qui commence par https, ou choisissez des photos déjà prises.`;
  }
}
