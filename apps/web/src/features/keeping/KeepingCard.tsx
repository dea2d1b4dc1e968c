/**
 * For direction: whether families may keep copies of what is published from now on, and whether dissuasion stands over it.
 * What that means is said first.
 */
import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '../../design/Card.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Stack } from '../../design/Stack.tsx';
import { Switch } from '../../design/Switch.tsx';
import { useToast } from '../../design/Toast.tsx';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { asksDissuasion, keepingWrites, keepsCopies } from './keepsCopies.ts';

export function KeepingCard() {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const saving = useAction(async (answer: Parameters<typeof keepingWrites>[1]) => {
    await profile.enqueue({ writes: keepingWrites(profile, answer) });
    showToast({ message: t`C’est noté pour les prochaines photos.`, tone: 'success' });
  });
  return (
    <Card title={t`Garder les photos`} region>
      <Stack gap={2}>
        <p>
          <Trans>
            Chaque famille peut alors enregistrer, en plus grand, les photos et vidéos où l’on voit son
            enfant. Avec d’autres enfants dessus, seulement si leurs parents ont permis aux autres familles
            d’en garder une copie.
          </Trans>
        </p>
        <p>
          <Trans>
            Ce qui est enregistré quitte Cocon : un accord retiré ou une suppression ne l’efface plus. Les
            copies partent après les photos et pèsent plus qu’elles à l’envoi.
          </Trans>
        </p>
        <Switch
          isSelected={keepsCopies(profile)}
          isDisabled={saving.isPending}
          onChange={(keeping) => void saving.run({ keeping })}
          description={<Trans>Vaut pour ce qui sera publié ensuite.</Trans>}
        >
          <Trans>Les familles peuvent garder les photos de leur enfant</Trans>
        </Switch>
        <p>
          <Trans>
            La dissuasion écrit le nom du foyer sur la photo en grand, la cache quand la page n’est pas devant
            et ferme le menu d’enregistrement. Elle n’empêche aucune capture d’écran.
          </Trans>
        </p>
        <Switch
          isSelected={asksDissuasion(profile)}
          isDisabled={saving.isPending}
          onChange={(dissuasion) => void saving.run({ dissuasion })}
          description={<Trans>Vaut pour ce qui sera publié ensuite.</Trans>}
        >
          <Trans>Dissuasion</Trans>
        </Switch>
        {saving.error !== undefined && <Notice tone="danger">{saving.error}</Notice>}
      </Stack>
    </Card>
  );
}
