/** « Ni feuille, ni appareil »: what can still be done where one of them is left, and what is final where none is. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '../../design/Card.tsx';
import { Stack } from '../../design/Stack.tsx';

export function NothingLeftCard() {
  const { t } = useLingui();
  return (
    <Card title={t`Pas de feuille ?`} region>
      <Stack gap={1}>
        <p>
          <Trans>
            Un appareil de la direction s’ouvre encore : prenez-le, tout y est. Avec un second, là depuis
            trente jours comme lui, il fait de nouvelles feuilles.
          </Trans>
        </p>
        <p>
          <Trans>
            Ni feuille, ni appareil de la direction : c’est définitif. Ni l’hébergeur ni nous n’avons de clé,
            personne ne peut rendre l’espace. Les familles et l’équipe lisent encore ce que leurs appareils
            lisent aujourd’hui ; plus aucune famille ni collègue ne peut entrer. Il reste à ouvrir un nouvel
            espace.
          </Trans>
        </p>
      </Stack>
    </Card>
  );
}
