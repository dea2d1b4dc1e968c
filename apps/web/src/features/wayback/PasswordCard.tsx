/** A guardian's identifier and password: chosen, changed or ended. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { endWaysBack, type WayBack } from '@cocon/client';
import { AlertDialog } from '../../design/AlertDialog.tsx';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { useToast } from '../../design/Toast.tsx';
import { useProfile } from '../../session/useSession.ts';
import { PasswordForm } from './PasswordForm.tsx';

export interface PasswordCardProps {
  /** The guardian's, if there is one. */
  readonly wayBack: WayBack | undefined;
  readonly onChange: () => void;
}

export function PasswordCard({ wayBack, onChange }: PasswordCardProps) {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const [isChoosing, setChoosing] = useState(false);
  const [isEnding, setEnding] = useState(false);

  async function end(ended: WayBack): Promise<void> {
    await endWaysBack(profile, [ended]);
    showToast({ message: t`L’identifiant et le mot de passe n’ouvrent plus rien.` });
    onChange();
  }

  return (
    <Card title={t`Un identifiant et un mot de passe`} region>
      <Stack gap={2}>
        {wayBack === undefined ? (
          <p>
            <Trans>
              Sans carte, depuis n’importe quel navigateur, même un ordinateur partagé. Le serveur ne voit
              jamais le mot de passe : personne ne pourra vous le redonner.
            </Trans>
          </p>
        ) : (
          <p>
            <Trans>
              C’est prêt : sur la page « J’ai une carte », touchez « Revenir par mot de passe », sur n’importe
              quel appareil.
            </Trans>
          </p>
        )}
        {isChoosing ? (
          <PasswordForm
            onDone={() => {
              setChoosing(false);
              onChange();
            }}
          />
        ) : (
          <Row gap={1}>
            <Button variant="ghost" onPress={() => setChoosing(true)}>
              {wayBack === undefined ? (
                <Trans>Choisir un mot de passe</Trans>
              ) : (
                <Trans>Changer de mot de passe</Trans>
              )}
            </Button>
            {wayBack !== undefined && (
              <Button variant="quiet" onPress={() => setEnding(true)}>
                <Trans>Ne plus revenir par mot de passe</Trans>
              </Button>
            )}
          </Row>
        )}
        {wayBack !== undefined && (
          <AlertDialog
            title={t`Ne plus revenir par mot de passe`}
            isOpen={isEnding}
            onOpenChange={setEnding}
            confirmLabel={t`Ne plus revenir par mot de passe`}
            onConfirm={() => end(wayBack)}
            gone={
              <Trans>
                Votre identifiant et votre mot de passe n’ouvriront plus rien. Cet appareil et vos autres
                appareils gardent tout.
              </Trans>
            }
            canUndo={t`Vous pourrez en choisir d’autres.`}
          />
        )}
      </Stack>
    </Card>
  );
}
