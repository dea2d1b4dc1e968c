/** What another device of direction asks: who, when, and what a confirmation does; then the renewal, with its count. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { AlertDialog } from '../../design/AlertDialog.tsx';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Notice } from '../../design/Notice.tsx';
import { ProgressCount } from '../../design/ProgressCount.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { useToast } from '../../design/Toast.tsx';
import { instantWords } from '../../locales/dayWords.ts';
import { useProfile } from '../../session/useSession.ts';
import { confirmSheets, isReady, type RootRequest } from './lostSheets.ts';
import { useDirectionNames } from './useDirectionNames.ts';

export function SheetRequestCard({ request }: { readonly request: RootRequest }) {
  const { t, i18n } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const nameOf = useDirectionNames();
  const [isOpen, setOpen] = useState(false);
  const [renewed, setRenewed] = useState<{ readonly done: number; readonly total: number }>();
  const name = nameOf(request.header.author);
  const at = instantWords(request.header.at, i18n.locale, profile.state.settings.zone);
  const canConfirm = isReady(request, profile.state);

  async function confirm(): Promise<void> {
    try {
      await confirmSheets(profile, request, (done, total) => setRenewed({ done, total }));
      showToast({ message: t`C’est confirmé : la nouvelle feuille s’imprime sur l’appareil de ${name}.` });
    } finally {
      setRenewed(undefined);
    }
  }

  return (
    <Card title={t`${name} demande de nouvelles feuilles`} region>
      <Stack gap={2}>
        <p>
          <Trans>
            Le {at}, cet appareil a dit que les deux feuilles sont perdues. Confirmez seulement si {name} vous
            l’a dit de vive voix.
          </Trans>
        </p>
        {!canConfirm && (
          <Notice tone="info">
            <Trans>
              Quelque chose a changé depuis dans l’espace. La demande se refait d’elle-même dès que Cocon est
              ouvert sur l’appareil de {name}.
            </Trans>
          </Notice>
        )}
        <Row>
          <Button isDisabled={!canConfirm} onPress={() => setOpen(true)}>
            {t`Confirmer`}
          </Button>
        </Row>
      </Stack>
      <AlertDialog
        title={t`De nouvelles feuilles de secours`}
        isOpen={isOpen}
        onOpenChange={setOpen}
        confirmLabel={t`Confirmer avec cet appareil`}
        isConfirmDisabled={!canConfirm}
        onConfirm={confirm}
        gone={
          <Trans>
            Les feuilles d’avant n’ouvrent plus rien, même retrouvées, et toutes les clés changent. La
            nouvelle s’imprime sur l’appareil de {name}.
          </Trans>
        }
        canUndo={t`Cela ne se défait pas : pour en changer encore, il faudra la nouvelle feuille.`}
      >
        {renewed !== undefined && (
          <ProgressCount label={t`Les clés sont renouvelées`} {...renewed} unit="pieces" />
        )}
      </AlertDialog>
    </Card>
  );
}
