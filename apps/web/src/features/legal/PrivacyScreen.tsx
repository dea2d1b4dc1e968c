/**
 * The information of article 13 of the GDPR, true to what the product does: who answers for what, why, what, who reads,
 * how long, which rights. Whom to write to is the host's to say.
 */
import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '../../design/Card.tsx';
import { Stack } from '../../design/Stack.tsx';
import { Contact } from './Contact.tsx';
import { LegalPage } from './LegalPage.tsx';

export function PrivacyScreen() {
  const { t } = useLingui();
  return (
    <LegalPage title={t`Vos données`} subtitle={t`L’information de l’article 13 du RGPD`}>
      {({ hosting, dpo }) => (
        <>
          <Card title={t`Qui en répond`} region>
            <Stack gap={1}>
              <p>
                <Trans>
                  Le lieu d’accueil de votre enfant, ou son gestionnaire, décide à quoi servent ces données :
                  il en est responsable. L’hébergeur garde la machine pour lui, et ne peut rien y lire.
                </Trans>
              </p>
              <Contact who={hosting} />
            </Stack>
          </Card>
          <Card title={t`À qui écrire`} region>
            <Contact who={dpo} />
          </Card>
          <Card title={t`Pourquoi, et de quel droit`} region>
            <Stack gap={1}>
              <p>
                <Trans>
                  Montrer des photos et des vidéos des enfants aux familles que vous choisissez : sur votre
                  consentement, que vous retirez quand vous voulez, sans conséquence pour l’accueil.
                </Trans>
              </p>
              <p>
                <Trans>
                  Avoir sous la main, même sans réseau, ce qu’il faut savoir des allergies de votre enfant,
                  que faire et qui appeler : une donnée de santé, que le lieu d’accueil tient avec vous ; il
                  vous dit sur quel fondement.
                </Trans>
              </p>
              <p>
                <Trans>
                  Tenir pour cela la liste des enfants, des foyers, des responsables et de leurs choix : pour
                  l’accueil de votre enfant ; le lieu d’accueil vous dit sur quel fondement.
                </Trans>
              </p>
            </Stack>
          </Card>
          <Card title={t`Quelles données, et qui les lit`} region>
            <Stack gap={1}>
              <p>
                <Trans>
                  Chiffrés sur l’appareil qui les fait, et lus seulement par l’équipe et les familles permises
                  : les photos, les vidéos, les titres, les prénoms et noms des enfants et des responsables,
                  les papiers remis.
                </Trans>
              </p>
              <p>
                <Trans>
                  Chiffrées de même : la fiche d’allergies et d’urgence de votre enfant, avec les personnes à
                  appeler, que l’équipe seule lit ; l’image de vos autorisations signées sur papier, que la
                  direction seule lit.
                </Trans>
              </p>
              <p>
                <Trans>
                  Vus par le serveur : le nom affiché du lieu d’accueil, des numéros sans nom pour les
                  enfants, foyers, responsables et appareils, leurs liens, les choix de chacun, le jour de
                  chaque photo et les numéros des enfants qui y sont, des dates, des tailles, et votre adresse
                  sur le réseau, sans la garder.
                </Trans>
              </p>
              <p>
                <Trans>
                  Personne d’autre : Cocon n’envoie rien à une autre entreprise, ne reconnaît aucun visage, ne
                  décide rien tout seul.
                </Trans>
              </p>
              <p>
                <Trans>
                  Si vous demandez à être prévenu par courriel : le serveur garde votre adresse jusqu’à ce que
                  vous arrêtiez, et le message, qui dit seulement qu’il y a du nouveau, passe par des
                  fournisseurs de courriel.
                </Trans>
              </p>
              <p>
                <Trans>
                  Si vous demandez à être prévenu sur votre téléphone : le serveur garde à quelle adresse son
                  fabricant, ou celui du navigateur, prend les messages, jusqu’à ce que vous arrêtiez. Le
                  message y passe chiffré, et dit seulement qu’il y a du nouveau.
                </Trans>
              </p>
            </Stack>
          </Card>
          <Card title={t`Combien de temps`} region>
            <Stack gap={1}>
              <p>
                <Trans>
                  Les photos : jusqu’au jour choisi à la publication, proposé au 31 octobre qui suit l’année
                  scolaire. Ensuite, la clé est détruite avec le fichier.
                </Trans>
              </p>
              <p>
                <Trans>
                  La fiche d’allergies : jusqu’au dernier jour de votre enfant ici, ou jusqu’à ce qu’elle soit
                  supprimée. Un papier remis : jusqu’au jour fixé, ou jusqu’à ce qu’il soit supprimé.
                </Trans>
              </p>
              <p>
                <Trans>
                  Les choix et les inscriptions du registre, sans nom : tant que l’espace du lieu d’accueil
                  existe. Les lignes de suivi des changements : 400 jours.
                </Trans>
              </p>
              <p>
                <Trans>
                  Sur un appareil de famille qui ne se connecte plus : trente jours. L’hébergeur ne doit
                  garder ses sauvegardes que sept jours.
                </Trans>
              </p>
            </Stack>
          </Card>
          <Card title={t`Vos droits`} region>
            <Stack gap={1}>
              <p>
                <Trans>
                  Retirer votre accord : dans Papiers, tout de suite. Voir vos données, les corriger, les
                  faire effacer ou limiter, vous opposer, les emporter : auprès du lieu d’accueil, qui vous
                  répond dans le mois.
                </Trans>
              </p>
              <p>
                <Trans>
                  Vous pouvez aussi vous plaindre à la CNIL, 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex
                  07, ou sur cnil.fr ; en Suisse, au PFPDT, sur edoeb.admin.ch.
                </Trans>
              </p>
            </Stack>
          </Card>
        </>
      )}
    </LegalPage>
  );
}
