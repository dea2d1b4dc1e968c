/** Why a picked file is not taken, as a sentence that says what to do. */
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { PickedRefusal } from './pickedPhotos.ts';
import { sentenceOfFilm } from './refusedFilm.ts';

export function sentenceOfPhoto(refusal: PickedRefusal): MessageDescriptor {
  switch (refusal.code) {
    case 'film':
      return sentenceOfFilm(refusal.film);
    case 'empty':
      return msg`Ce fichier est vide. Choisissez-le de nouveau, ou reprenez la photo.`;
    case 'tooLarge': {
      const limit = Math.round(refusal.limit / 1_000_000);
      return msg`Cette photo est trop lourde (plus de ${limit} Mo). Envoyez-en une version plus légère.`;
    }
    case 'tooManyPixels': {
      const limit = Math.round(refusal.limit / 1_000_000);
      return msg`Cette photo est trop grande (plus de ${limit} millions de points). Envoyez-en une version plus petite.`;
    }
    case 'notAnImage':
      switch (refusal.kind) {
        case 'pdf':
          return msg`C’est un document PDF, pas une photo.`;
        case 'film':
          return msg`C’est une vidéo que Cocon ne sait pas lire.`;
        case 'unknown':
          return msg`Ce fichier n’est pas une photo.`;
      }
    // Every kind returns above.
    // oxlint-disable-next-line no-fallthrough
    case 'unreadable':
      return msg`Cette photo est abîmée ou illisible sur cet appareil. Reprenez-la, ou essayez depuis un autre appareil.`;
    case 'canvasBlocked':
      return msg`Ce navigateur brouille les images pour protéger votre vie privée. Autorisez Cocon à lire les images, ou utilisez un autre navigateur.`;
    case 'notStripped':
      return msg`Le lieu et la date cachés dans cette photo n’ont pas pu être retirés : par prudence, elle ne part pas.`;
    case 'cancelled':
      return msg`La préparation de cette photo a été arrêtée.`;
    case 'cannotStart':
      return msg`La préparation des photos n’a pas pu démarrer. Vérifiez la connexion, puis réessayez.`;
  }
}

/** Whether trying the same file again may help. */
export function mayRetry(refusal: PickedRefusal): boolean {
  const { code } = refusal.code === 'film' ? refusal.film : refusal;
  return code === 'cannotStart' || code === 'cancelled' || code === 'unreadable';
}
