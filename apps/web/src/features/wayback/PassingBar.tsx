/** Above every screen on a shared computer: that nothing is kept here, and the way to close. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { leaveByItself } from '@cocon/client';
import { Button } from '../../design/Button.tsx';
import { useToast } from '../../design/Toast.tsx';
import { dropPassing } from '../../session/session.ts';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { bar, line } from '../../design/topBar.css.ts';
import { forgetPassing } from './passingDevice.ts';

export function PassingBar() {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const navigate = useNavigate();
  const closing = useAction(async () => {
    // Without network the day ends it: closing does not wait for that.
    const isOut = await leaveByItself(profile).then(
      () => true,
      () => false,
    );
    forgetPassing();
    await dropPassing();
    await navigate({ to: '/', replace: true });
    showToast({
      message: isOut
        ? t`Fermé. Cet ordinateur n’a rien gardé.`
        : t`Fermé. Cet ordinateur n’a rien gardé ; sans réseau, son accès s’arrête ce soir.`,
    });
  });
  return (
    <section className={bar} aria-label={t`Ordinateur partagé`}>
      <div className={line}>
        <p className={line}>
          <Trans>Ordinateur partagé : rien n’est gardé ici. Fermez avant de partir.</Trans>
        </p>
        <Button icon="close" isPending={closing.isPending} onPress={() => void closing.run()}>
          <Trans>Fermer</Trans>
        </Button>
      </div>
    </section>
  );
}
