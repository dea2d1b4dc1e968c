/** Why a picked film is not taken, as a sentence that says what to do. */
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { FilmRefusal } from '@cocon/client/media';

export function sentenceOfFilm(refusal: FilmRefusal): MessageDescriptor {
  switch (refusal.code) {
    case 'empty':
      return msg`Cette vidéo est vide. Choisissez-la de nouveau.`;
    case 'tooLarge': {
      const limit = Math.round(refusal.limit / 1_000_000_000);
      return msg`Cette vidéo est trop lourde (plus de ${limit} Go). Coupez-la dans le téléphone, puis choisissez-la de nouveau.`;
    }
    case 'tooLong': {
      const limit = Math.round(refusal.limit / 60);
      return msg`Cette vidéo est trop longue (plus de ${limit} minutes). Coupez-la dans le téléphone, puis choisissez-la de nouveau.`;
    }
    case 'cannotDecode':
      return msg`Ce navigateur ne sait pas lire cette vidéo. Publiez-la depuis le téléphone qui l’a filmée, ou filmez autrement. Sur l’iPhone : Réglages › Appareil photo › Formats › Le plus compatible.`;
    case 'cannotEncode':
      return msg`Ce navigateur ne sait pas préparer les vidéos. Publiez-la depuis un autre appareil, avec Chrome, Edge ou Safari.`;
    case 'notAFilm':
    case 'unreadable':
      return msg`Cette vidéo est abîmée ou illisible sur cet appareil. Essayez depuis le téléphone qui l’a filmée.`;
    case 'noPicture':
      return msg`Ce fichier n’a pas d’image ou ne dure rien : ce n’est pas une vidéo.`;
    case 'notStripped':
      return msg`Le lieu et la date cachés dans cette vidéo n’ont pas pu être retirés : par prudence, elle ne part pas.`;
    case 'cancelled':
      return msg`La préparation de cette vidéo a été arrêtée.`;
    case 'cannotStart':
      return msg`La préparation des vidéos n’a pas pu démarrer. Vérifiez la connexion, puis réessayez.`;
  }
}
