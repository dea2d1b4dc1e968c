/** Why a file cannot be handed out, as a sentence that says what to do. */
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { HandoutRefusal } from '@cocon/client/media';

export function sentenceOfHandout(refusal: HandoutRefusal): MessageDescriptor {
  switch (refusal.code) {
    case 'empty':
      return msg`Ce fichier est vide. Choisissez-le de nouveau.`;
    case 'otherKind':
      return msg`Ce fichier n’est ni un PDF ni une image. Depuis votre traitement de texte, choisissez « Exporter en PDF ».`;
    case 'unreadable':
      return msg`Ce fichier n’a pas pu être lu. Choisissez-le de nouveau.`;
    case 'tooLarge': {
      const limit = Math.round(refusal.limit / 1_000_000);
      return msg`Ce PDF est trop lourd (plus de ${limit} Mo). Exportez-le en plus petit, ou envoyez-le en plusieurs papiers.`;
    }
    case 'pdf':
      switch (refusal.fault) {
        case 'cutOff':
          return msg`Ce PDF n’est pas entier. Téléchargez-le de nouveau, puis choisissez-le.`;
        case 'encrypted':
          return msg`Ce PDF est protégé par un mot de passe : personne d’autre ne pourrait l’ouvrir. Enregistrez-le sans protection.`;
        case 'active':
          return msg`Ce PDF contient un programme, un formulaire à envoyer ou un fichier caché : par prudence, il ne part pas. Imprimez-le en PDF, puis choisissez la copie.`;
        case 'unsearchable':
          return msg`Ce PDF est fait d’une façon que Cocon ne sait pas vérifier : par prudence, il ne part pas. Imprimez-le en PDF, puis choisissez la copie.`;
      }
    // Every fault returns above.
    // oxlint-disable-next-line no-fallthrough
    case 'picture':
      switch (refusal.refusal.code) {
        case 'tooLarge':
        case 'tooManyPixels':
          return msg`Cette image est trop grande. Envoyez-en une version plus petite.`;
        case 'canvasBlocked':
          return msg`Ce navigateur brouille les images pour protéger votre vie privée. Autorisez Cocon à lire les images, ou utilisez un autre navigateur.`;
        case 'cancelled':
        case 'cannotStart':
          return msg`La préparation n’a pas pu démarrer. Vérifiez la connexion, puis réessayez.`;
        case 'empty':
        case 'notAnImage':
        case 'notStripped':
        case 'unreadable':
          return msg`Cette image est abîmée ou illisible sur cet appareil. Reprenez-la, ou envoyez-la en PDF.`;
      }
  }
}
