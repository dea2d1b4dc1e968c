/** Why nothing of a share arrived, as a sentence that says what to do. */
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { ShareRefusal } from '../../workers/sharedFiles.ts';

export type ShareFault = ShareRefusal | 'late';

export function sentenceOfShare(fault: ShareFault): MessageDescriptor {
  switch (fault) {
    case 'nothing':
      return msg`Il n’y avait ni photo ni vidéo dedans. Partagez-les depuis la galerie du téléphone, ou choisissez-les ici.`;
    case 'noRoom':
      return msg`Il n’y a plus assez de place sur cet appareil pour tout garder, alors rien n’a été gardé. Libérez de la place, ou partagez en plusieurs fois.`;
    case 'cut':
      return msg`Il a été coupé en chemin. Partagez à nouveau, ou choisissez les photos ici.`;
    case 'late':
      return msg`Il a attendu plus d’une heure : par prudence, Cocon ne le garde pas plus longtemps. Partagez à nouveau.`;
  }
}
