/**
 * The information of article 13 of the GDPR, true to what the product does: who answers for what, why, what, who reads,
 * how long, which rights. Whom to write to is the host's to say.
 */
import { Trans, useLingui } from '@lingui/react/macro';
import {
  BACKUPS_KEPT,
  DEMONSTRATION_LIFE,
  inDays,
  inHours,
  LONGEST_SILENCE,
  LONGEST_SILENCE_OF_SHEETS,
} from '@cocon/protocol';
import { Card } from '../../design/Card.tsx';
import { Stack } from '../../design/Stack.tsx';
import { Contact } from './Contact.tsx';
import { KeptParts } from './KeptParts.tsx';
import { LegalPage } from './LegalPage.tsx';

export function PrivacyScreen() {
  const { t } = useLingui();
  const silence = inDays(LONGEST_SILENCE);
  const ofSheets = inDays(LONGEST_SILENCE_OF_SHEETS);
  const backups = inDays(BACKUPS_KEPT);
  const demonstration = inHours(DEMONSTRATION_LIFE);
  return (
    <LegalPage title={t`Vos données`} subtitle={t`L’information de l’article 13 du RGPD`}>
      {({ hosting, dpo }) => (
        <>
          <Card title={t`Qui en répond`} region>
            <Stack gap={1}>
              <p>
                <Trans>
                  Le lieu d’accueil de votre enfant, ou son gestionnaire, décide à quoi servent ces données :
                  il en est responsable. L’hébergeur garde la machine pour lui : ce qu’il voit est dit plus
                  bas, jamais un nom d’enfant, un texte ou une image.
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
              <p>
                <Trans>
                  Remettre des papiers aux familles, les prévenir si elles le demandent ; tenir les entrées en
                  sécurité, et savoir après un vol ce qu’un appareil de l’équipe avait lu. Le lieu d’accueil
                  vous dit sur quel fondement.
                </Trans>
              </p>
              <p>
                <Trans>
                  Photo, courriel, notification : rien de cela n’est obligatoire, et refuser ne change rien à
                  l’accueil. Ce que le lieu d’accueil doit savoir pour accueillir votre enfant, il vous le
                  dit.
                </Trans>
              </p>
            </Stack>
          </Card>
          <Card title={t`Ce qui est gardé, qui le lit, combien de temps`} region>
            <Stack gap={2}>
              <p>
                <Trans>
                  Noms de personnes, textes et images sont chiffrés sur l’appareil qui les fait : le serveur
                  les garde sans pouvoir les ouvrir.
                </Trans>
              </p>
              <KeptParts />
            </Stack>
          </Card>
          <Card title={t`Qui d’autre`} region>
            <Stack gap={1}>
              <p>
                <Trans>
                  Personne : ni publicité, ni mesure d’audience. Cocon ne reconnaît aucun visage et ne décide
                  rien tout seul.
                </Trans>
              </p>
              <p>
                <Trans>
                  Une autre entreprise n’apprend quelque chose que si vous demandez à être prévenu, ou si la
                  direction vous invite par courriel : les fournisseurs de courriel, ou le fabricant du
                  téléphone ou du navigateur, qui peut être hors de l’Union européenne. Aucun n’y lit un nom
                  d’enfant, un texte ou une image.
                </Trans>
              </p>
            </Stack>
          </Card>
          <Card title={t`Sur les appareils, dans les sauvegardes`} region>
            <Stack gap={1}>
              <p>
                <Trans>
                  Un appareil resté {silence} jours sans réseau ne montre plus ses copies ({ofSheets} jours
                  pour les fiches d’allergies de l’équipe), et les efface dès qu’il est sûr de la date.
                </Trans>
              </p>
              <p>
                <Trans>
                  L’hébergeur ne doit garder ses sauvegardes que {backups} jours : ce qui a été effacé depuis
                  y est encore, scellé. Une démonstration s’efface en entier après {demonstration} heures.
                </Trans>
              </p>
            </Stack>
          </Card>
          <Card title={t`Vos droits`} region>
            <Stack gap={1}>
              <p>
                <Trans>
                  Retirer votre accord, demander que les photos de votre enfant soient effacées : dans
                  Papiers, tout de suite. Voir vos données, les corriger, les faire effacer ou limiter, vous
                  opposer, les emporter : auprès du lieu d’accueil, qui vous répond dans le mois.
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
