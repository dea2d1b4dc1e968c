/**
 * What is kept, who reads it and how long, part by part: the heart of the notice. A test finds each kind of document, each
 * of its fields, each statement and each table here and in the officer's draft (`tools/legalTexts.ts`, LG-1, LG-2). Every
 * length of time is the constant by which the code forgets (LG-3).
 */
import { Trans, useLingui } from '@lingui/react/macro';
import { KEPT_FORMER } from '@cocon/domain';
import {
  CARD_LIFE,
  CHANGES_KEPT,
  DOCUMENTS_KEPT,
  ENDS_KEPT,
  inDays,
  inHours,
  LISTS_KEPT,
  MAILED_KEPT_AFTER,
  MAILED_LIFE,
  OCCURRENCES_KEPT,
  RESULTS_KEPT,
  UNCONFIRMED_KEPT,
  WRONG_CODES_KEPT,
} from '@cocon/protocol';
import { KeptPart } from './KeptPart.tsx';

export function KeptParts() {
  const { t } = useLingui();
  const former = KEPT_FORMER;
  const report = inDays(DOCUMENTS_KEPT.deviceReport);
  const card = inDays(CARD_LIFE);
  const unconfirmed = inDays(UNCONFIRMED_KEPT);
  const mailed = inDays(MAILED_LIFE);
  const afterwards = inDays(MAILED_KEPT_AFTER);
  const noticed = inDays(OCCURRENCES_KEPT);
  const codes = inDays(DOCUMENTS_KEPT.codeRenewed);
  const sheet = inHours(DOCUMENTS_KEPT.rootRequest);
  const changes = inDays(CHANGES_KEPT);
  const results = inDays(RESULTS_KEPT);
  const ended = inDays(ENDS_KEPT);
  const hours = inHours(WRONG_CODES_KEPT);
  const list = inDays(LISTS_KEPT);
  return (
    <>
      <KeptPart part="photos" title={t`Les photos, les films et leurs albums`}>
        <p>
          <Trans>
            Avec leurs titres, récits et légendes, qui les a publiés, et, si le lieu d’accueil le permet, un
            exemplaire à garder. Lus par l’équipe, la direction et les familles que permettent les choix faits
            pour tous les enfants marqués dessus. Le serveur connaît le jour, et quels numéros d’enfants y
            sont.
          </Trans>
        </p>
        <p>
          <Trans>
            Jusqu’au jour choisi à la publication, au plus tard le 31 octobre qui suit l’année scolaire. La
            clé est alors détruite avec le fichier.
          </Trans>
        </p>
      </KeptPart>
      <KeptPart part="names" title={t`Les noms`}>
        <p>
          <Trans>
            Prénoms, noms, emblèmes, groupes, séjours et jours habituels des enfants ; noms des foyers, des
            responsables et des collègues ; nom et réglages du lieu d’accueil. Lus par l’équipe et la
            direction ; chaque foyer lit ce qui est de ses enfants. Le serveur ne connaît que le nom affiché
            du lieu d’accueil.
          </Trans>
        </p>
        <p>
          <Trans>
            Tant que l’espace du lieu d’accueil existe. Aucun écran n’efface encore la page d’un enfant parti
            ; le lieu d’accueil peut en remplacer le nom.
          </Trans>
        </p>
      </KeptPart>
      <KeptPart part="choices" title={t`Vos choix, et qui est inscrit où`}>
        <p>
          <Trans>
            Chaque accord, refus et retrait : pour quel enfant, par quel responsable, pour qui et pour quel
            usage, quel jour, sur papier ou sur un appareil ; inscriptions, groupes, foyers et responsables,
            de quand à quand. Lus par l’équipe et la direction, par chaque foyer pour les siens, et par le
            serveur, en numéros sans nom.
          </Trans>
        </p>
        <p>
          <Trans>
            Tant que l’espace du lieu d’accueil existe : c’est la preuve de ce que vous avez décidé.
          </Trans>
        </p>
      </KeptPart>
      <KeptPart part="signedPapers" title={t`L’image de vos autorisations signées sur papier`}>
        <p>
          <Trans>
            Lue par la direction seule, avec les noms des enfants et les dates. Jusqu’au dernier jour des
            photos qu’elles permettent, ou jusqu’à ce que votre foyer n’ait plus accès, s’il part avant.
          </Trans>
        </p>
      </KeptPart>
      <KeptPart part="sheets" title={t`La fiche d’allergies et d’urgence`}>
        <p>
          <Trans>
            Allergies, gestes, médicaments et leur place, médecin, personnes à appeler et leurs numéros ; qui
            l’a relue, quand, d’après qui. Lue par l’équipe et la direction seules, sans réseau aussi, et
            imprimée pour le mur si elles le veulent. Dites aux personnes à appeler que vous les avez nommées.
          </Trans>
        </p>
        <p>
          <Trans>
            Jusqu’au dernier jour de votre enfant ici, ou jusqu’à ce qu’elle soit supprimée, avec ses versions
            d’avant, {former} au plus. Ce qui est imprimé, l’équipe le reprend.
          </Trans>
        </p>
      </KeptPart>
      <KeptPart part="handouts" title={t`Les papiers remis aux familles`}>
        <p>
          <Trans>
            Avec leur titre, qui les a remis et quel jour. Lus par les familles à qui ils sont remis et par
            l’équipe ; celui d’un seul foyer, par ce foyer et la direction. Jusqu’au jour fixé, ou jusqu’à ce
            qu’ils soient supprimés.
          </Trans>
        </p>
      </KeptPart>
      <KeptPart part="requests" title={t`Ce que vous demandez à la direction`}>
        <p>
          <Trans>
            Effacer des photos : qui le demande et quand, la réponse et sa raison. Lu par votre foyer et la
            direction, tant que l’espace existe. « Ce n’est pas moi », d’un appareil que vous ne connaissez
            pas : {report} jours.
          </Trans>
        </p>
      </KeptPart>
      <KeptPart part="devices" title={t`Vos appareils`}>
        <p>
          <Trans>
            Un numéro, des clés publiques, à qui il est, quand il est entré et sorti, quel dernier jour le
            serveur l’a vu. Lus par votre foyer, la direction et le serveur, tant que l’espace existe.
          </Trans>
        </p>
      </KeptPart>
      <KeptPart part="waysBack" title={t`Vos clés d’entrée`}>
        <p>
          <Trans>
            Carte, code, clé d’accès du téléphone, identifiant et mot de passe. Le serveur garde de quoi les
            vérifier, jamais le code, le mot de passe ni l’identifiant en clair. Une carte vaut {card} jours
            et sert une fois ; le reste dure jusqu’à ce que vous en changiez ou que la direction y mette fin.
          </Trans>
        </p>
      </KeptPart>
      <KeptPart part="mails" title={t`Votre adresse de courriel, pour être prévenu`}>
        <p>
          <Trans>
            Si vous le demandez : adresse, langue et heure, gardées par le serveur, l’adresse chiffrée au
            repos. Le message dit seulement qu’il y a du nouveau, et passe par le fournisseur de courriel de
            l’hébergeur et par le vôtre. Jusqu’à ce que vous arrêtiez ou partiez ; {unconfirmed} jours si vous
            ne la confirmez pas.
          </Trans>
        </p>
      </KeptPart>
      <KeptPart part="invitations" title={t`Votre adresse de courriel, pour être invité`}>
        <p>
          <Trans>
            Si la direction vous invite par courriel : l’adresse jusqu’à ce que l’invitation serve ou soit
            retirée, {mailed} jours au plus ; qu’il y en a eu une, et dans quelle langue, {afterwards} jours
            de plus. Lue par la direction et le serveur ; chiffrée au repos.
          </Trans>
        </p>
      </KeptPart>
      <KeptPart part="phones" title={t`Votre téléphone, pour être prévenu`}>
        <p>
          <Trans>
            Si vous le demandez : où le fabricant du téléphone ou du navigateur prend les messages, avec la
            langue et l’heure. Le message y passe chiffré, et dit seulement qu’il y a du nouveau ; ce
            fabricant apprend quel téléphone, et quand. Jusqu’à ce que vous arrêtiez ou partiez.
          </Trans>
        </p>
      </KeptPart>
      <KeptPart part="team" title={t`L’équipe`}>
        <p>
          <Trans>
            Ce que chaque appareil de l’équipe a lu, en numéros et heure par heure, pour le dire après un vol
            : lu par la direction, {noticed} jours. Rien de tel n’est noté des appareils des familles.
          </Trans>
        </p>
        <p>
          <Trans>
            Sur une tablette, code remplacé, de qui et par qui, codes faux, tablette rouverte : {codes} jours.
            Demande d’une nouvelle feuille de secours : {sheet} h. Lu par l’équipe ; la demande, par la
            direction.
          </Trans>
        </p>
      </KeptPart>
      <KeptPart part="traces" title={t`Des traces sans contenu`}>
        <p>
          <Trans>
            Carte présentée de nouveau, code bloqué, limite atteinte : {noticed} jours. Suite des changements
            : {changes} jours ; réponses aux envois, {results} jours. Ce qui a atteint sa fin : {ended} jours.
            Ce qui a été supprimé : son numéro, tant que l’espace existe. Rien que des numéros, des dates et
            des tailles, pour la direction et le serveur.
          </Trans>
        </p>
      </KeptPart>
      <KeptPart part="passing" title={t`Ce qui ne fait que passer`}>
        <p>
          <Trans>
            Votre adresse sur le réseau, l’heure et la taille de ce que vous demandez : le serveur les voit et
            ne les note pas. Après un code ou un mot de passe faux, il retient l’adresse {hours} h, en mémoire
            seulement.
          </Trans>
        </p>
        <p>
          <Trans>
            La liste que la direction colle pour inscrire des familles, avec les téléphones et les adresses
            qui y sont : sur son appareil seul, chiffrée, jusqu’à ce qu’elle l’importe ou l’efface, {list}{' '}
            jours au plus sans y toucher.
          </Trans>
        </p>
      </KeptPart>
    </>
  );
}
