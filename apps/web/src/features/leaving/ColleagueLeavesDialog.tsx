/**
 * « … s'en va »: what a colleague's departure takes, said before; then the keys are renewed, with their count. Who has no
 * device takes no key along: her name and her code of a room tablet go.
 */
import { useState } from 'react';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { colleagueType } from '@cocon/domain';
import { AlertDialog } from '../../design/AlertDialog.tsx';
import { ProgressCount } from '../../design/ProgressCount.tsx';
import { useToast } from '../../design/Toast.tsx';
import { useDocuments, useProfile } from '../../session/useSession.ts';
import { letGo, type Leaver } from './colleagueLeaves.ts';

export interface ColleagueLeavesDialogProps {
  readonly leaver: Leaver;
  readonly onClose: () => void;
}

export function ColleagueLeavesDialog({ leaver, onClose }: ColleagueLeavesDialogProps) {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const [renewed, setRenewed] = useState<{ readonly done: number; readonly total: number }>();
  const { devices, isDirection } = leaver;
  const name = leaver.name ?? t`Cet appareil de l’équipe`;
  const hasDevice = devices.length > 0;
  const isTablet = leaver.pages.some(({ body }) => body.isTablet === true);
  const hasTablets = useDocuments(colleagueType).some(({ body }) => body.isTablet === true);

  async function leave(): Promise<void> {
    await letGo(profile, leaver, (done, total) => setRenewed({ done, total }));
    showToast({
      message: hasDevice
        ? t`C’est fait : les clés sont renouvelées.`
        : t`C’est fait : ${name} n’est plus de l’équipe.`,
    });
    onClose();
  }

  return (
    <AlertDialog
      title={t`${name} s’en va`}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      confirmLabel={hasDevice ? t`Mettre dehors et renouveler les clés` : t`Retirer son nom et son code`}
      onConfirm={leave}
      gone={
        hasDevice ? (
          <>
            {t`${plural(devices.length, {
              one: '# appareil n’ouvre plus cet espace et ne lira plus rien de nouveau.',
              other: '# appareils n’ouvrent plus cet espace et ne liront plus rien de nouveau.',
            })}`}{' '}
            <Trans>Ce qu’il a déjà reçu peut y rester lisible.</Trans>
          </>
        ) : (
          <Trans>Son nom n’est plus proposé sous « Qui écrit ? ». Ce qui est publié le garde.</Trans>
        )
      }
      canUndo={
        hasDevice
          ? t`Pour revenir, il faudra faire entrer l’appareil de nouveau.`
          : t`Pour revenir, il faudra un nouveau code.`
      }
    >
      {(!hasDevice || (hasTablets && !isTablet)) && (
        <p>
          <Trans>
            Son code d’une tablette de salle n’ouvre plus rien, dès que cette tablette a du réseau.
          </Trans>
        </p>
      )}
      {isDirection && (
        <p>
          <Trans>
            Un appareil de la direction connaissait toutes les clés : elles changent toutes. Il faudra ensuite
            de nouvelles feuilles de secours.
          </Trans>
        </p>
      )}
      {renewed !== undefined && (
        <ProgressCount label={t`Les clés sont renouvelées`} {...renewed} unit="pieces" />
      )}
    </AlertDialog>
  );
}
