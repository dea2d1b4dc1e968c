/** A guardian's passkey: made, made again, or ended. Nothing is shown where there is none and none can be made. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { endWaysBack, passkeyHandle, type WayBack } from '@cocon/client';
import { AlertDialog } from '../../design/AlertDialog.tsx';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { useToast } from '../../design/Toast.tsx';
import { useProfile } from '../../session/useSession.ts';
import { dropPasskey } from './authenticator.ts';
import { mayAskPasskey } from './passkeyRule.ts';
import { useMakePasskey } from './useMakePasskey.ts';
import { usePasskeyClues } from './usePasskeyClues.ts';

export interface PasskeyCardProps {
  /** The guardian's, if there is one. */
  readonly wayBack: WayBack | undefined;
  readonly onChange: () => void;
}

export function PasskeyCard({ wayBack, onChange }: PasskeyCardProps) {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const clues = usePasskeyClues();
  const making = useMakePasskey(onChange);
  const [isEnding, setEnding] = useState(false);
  const mayMake = clues !== undefined && mayAskPasskey(clues);
  if (wayBack === undefined && !mayMake) return null;

  async function end(ended: WayBack): Promise<void> {
    await endWaysBack(profile, [ended]);
    await dropPasskey(passkeyHandle(profile.stored.establishment, ended.invitation));
    showToast({ message: t`La clé d’accès n’ouvre plus rien.` });
    onChange();
  }

  return (
    <Card title={t`Une clé d’accès`} region>
      <Stack gap={2}>
        {wayBack === undefined ? (
          <p>
            <Trans>
              Votre doigt, votre visage ou le code de l’appareil vous ramène ici, sans carte. La clé reste
              dans votre trousseau ; Cocon ne voit ni doigt ni visage.
            </Trans>
          </p>
        ) : (
          <p>
            <Trans>
              C’est prêt : sur la page « J’ai une carte », touchez « Utiliser ma clé d’accès ». Si elle
              s’efface de votre trousseau, la carte et son code vous ramènent.
            </Trans>
          </p>
        )}
        {making.failure !== undefined && <Notice tone="warning">{making.failure}</Notice>}
        <Row gap={1}>
          {mayMake && (
            <Button variant="ghost" icon="key" isPending={making.isPending} onPress={making.make}>
              {wayBack === undefined ? (
                <Trans>Créer une clé d’accès</Trans>
              ) : (
                <Trans>En créer une autre à la place</Trans>
              )}
            </Button>
          )}
          {wayBack !== undefined && (
            <Button variant="quiet" onPress={() => setEnding(true)}>
              <Trans>Ne plus revenir par la clé d’accès</Trans>
            </Button>
          )}
        </Row>
        {wayBack !== undefined && (
          <AlertDialog
            title={t`Ne plus revenir par la clé d’accès`}
            isOpen={isEnding}
            onOpenChange={setEnding}
            confirmLabel={t`Ne plus revenir par la clé d’accès`}
            onConfirm={() => end(wayBack)}
            gone={
              <Trans>
                Votre clé d’accès n’ouvrira plus rien. Cet appareil et vos autres appareils gardent tout.
              </Trans>
            }
            canUndo={t`Vous pourrez en créer une nouvelle.`}
          />
        )}
      </Stack>
    </Card>
  );
}
