/** Refusals as sentences: what happened, and what to do. One place for all screens. */
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { ClientRefusal, isRefusal, type ClientRefusalCode } from '@cocon/client';

const OFFLINE = msg`Pas de connexion avec Cocon. Rien n’est perdu : réessayez dans un instant.`;
const DISTRUST = msg`Ce que le serveur a montré ne correspond pas à ce qui a été signé. Par prudence, Cocon s’arrête là : rien n’est perdu. Prévenez la direction.`;

const sentences: Readonly<Record<ClientRefusalCode, MessageDescriptor>> = {
  offline: OFFLINE,
  unavailable: OFFLINE,
  internal: msg`Le serveur a eu un problème. Rien n’est perdu : réessayez dans un instant.`,
  unreadableAnswer: msg`La réponse du serveur est illisible. Rechargez la page, puis réessayez.`,
  appTooOld: msg`Cette version de Cocon est trop ancienne. Rechargez la page.`,
  clientTooOld: msg`Cette version de Cocon est trop ancienne. Rechargez la page.`,
  clockOff: msg`L’horloge de cet appareil n’est pas à l’heure. Réglez la date et l’heure, puis réessayez.`,
  wrongCode: msg`Ce n’est pas le bon code. Réessayez : rien ne s’efface.`,
  waitBeforeCode: msg`Trop d’essais. Attendez un peu avant de réessayer : rien ne s’efface.`,
  locked: msg`Cet espace est verrouillé. Tapez le code de cet appareil.`,
  notACard: msg`Ce n’est pas une carte d’entrée. Scannez le code imprimé sur votre carte.`,
  cardNotGenuine: msg`Cette carte ne correspond pas à cet établissement. Demandez une nouvelle carte à la direction.`,
  invitationOver: msg`Cette carte a déjà servi ou n’est plus valable. Demandez une nouvelle carte à la direction.`,
  registerDistrust: DISTRUST,
  keyDistrust: DISTRUST,
  recordDistrust: DISTRUST,
  revoked: msg`Cet appareil n’a plus accès à cet espace. Demandez une nouvelle carte à la direction.`,
  unpublishable: msg`Un enfant est sur la photo sans autorisation. Retirez-la, ou corrigez qui est dessus.`,
  deviceFull: msg`Il n’y a plus de place sur cet appareil. Libérez de la place, puis réessayez.`,
  badRequest: msg`Cocon n’a pas pu faire cela. Rechargez la page, puis réessayez.`,
  unauthenticated: msg`La session est finie. Rechargez la page.`,
  notAllowed: msg`Cet appareil n’a pas le droit de faire cela.`,
  notFound: msg`Introuvable : cela n’existe pas, ou plus. Si vous venez d’une carte d’entrée, demandez-en une nouvelle.`,
  stale: msg`Quelqu’un a changé la même chose entre-temps. Regardez, puis réessayez.`,
  registerMoved: msg`Quelqu’un a changé quelque chose entre-temps. Réessayez.`,
  audienceNotCurrent: msg`Les familles ont changé entre-temps. Réessayez.`,
  audienceExists: msg`Quelqu’un a publié au même moment. Réessayez.`,
  tooWide: msg`Une autorisation a changé entre-temps. Vérifiez qui verra, puis réessayez.`,
  blobsMissing: msg`Un fichier n’est plus sur cet appareil. Ajoutez-le de nouveau.`,
  exists: msg`Cela existe déjà.`,
  tooLarge: msg`C’est trop volumineux pour être envoyé.`,
  rateLimited: msg`Trop de demandes à la fois. Attendez une minute, puis réessayez.`,
  readingLimit: msg`Cet appareil a demandé trop de photos ou de fiches en une heure. Attendez l’heure suivante : rien n’est perdu. La direction est prévenue.`,
  openingCode: msg`Ce code d’ouverture n’est pas le bon, ou il a déjà servi. Demandez-en un à votre hébergeur.`,
  quota: msg`L’espace de l’établissement est plein. Supprimez des photos, ou demandez plus de place à l’hébergeur.`,
  diskFull: msg`Le disque du serveur est plein. Rien n’est perdu : l’envoi reprendra. Prévenez votre hébergeur.`,
};

const UNEXPECTED = msg`Quelque chose n’a pas marché. Rien n’est perdu : rechargez la page, puis réessayez.`;

/** The sentence for whatever was thrown. */
export function sentenceFor(error: unknown): MessageDescriptor {
  return isRefusal(error) ? sentences[error.code] : UNEXPECTED;
}

export const sentenceOfCode = (code: string): MessageDescriptor =>
  Object.hasOwn(sentences, code) ? sentences[code as ClientRefusalCode] : UNEXPECTED;

/** Seconds that the refusal asks to wait, if any. */
export const secondsToWait = (error: unknown): number | undefined =>
  error instanceof ClientRefusal ? error.retryAfter : undefined;
