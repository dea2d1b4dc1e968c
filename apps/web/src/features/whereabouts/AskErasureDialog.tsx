/** « Demander » : what it covers, what of others goes or stays, and what cannot be called back, before it is asked. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Stack } from '../../design/Stack.tsx';
import { ofName } from '../../locales/ofName.ts';
import type { BookChild } from '../../session/book.ts';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import type { Coverage } from '../forgetting/coverage.ts';
import { askErasure } from './ownRequests.ts';

export interface AskErasureDialogProps {
  readonly child: BookChild;
  /** Of what this family sees. */
  readonly coverage: Coverage;
  readonly onClose: () => void;
}

export function AskErasureDialog({ child, coverage, onClose }: AskErasureDialogProps) {
  const { t, i18n } = useLingui();
  const profile = useProfile();
  const { firstName } = child.body;
  const ofChild = ofName(firstName, i18n.locale);
  const { photos, films, withOthers, albums } = coverage;
  const asking = useAction(async () => {
    await askErasure(profile, child.id);
    onClose();
  });
  return (
    <Dialog
      title={t`Effacer les photos ${ofChild}`}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable={!asking.isPending}
      actions={
        <>
          <Button variant="ghost" isDisabled={asking.isPending} onPress={onClose}>
            {t`Ne rien demander`}
          </Button>
          <Button isPending={asking.isPending} onPress={() => void asking.run()}>
            {t`Demander`}
          </Button>
        </>
      }
    >
      <Stack gap={2}>
        <p>
          <Plural value={photos} _0="Aucune photo ici" one="# photo ici" other="# photos ici" />
          {films > 0 && (
            <>
              {' '}
              <Plural value={films} one="et # vidéo" other="et # vidéos" />
            </>
          )}
          {albums > 0 && (
            <>
              {' '}
              <Plural value={albums} one="dans # album" other="dans # albums" />
            </>
          )}
          . <Trans>Celles que d’autres choix vous cachent comptent aussi.</Trans>
        </p>
        {withOthers > 0 && (
          <p>
            <Plural
              value={withOthers}
              one="Sur # photo il y a d’autres enfants : la direction peut la garder pour eux."
              other="Sur # photos il y a d’autres enfants : la direction peut les garder pour eux."
            />
          </p>
        )}
        <p>
          <Trans>
            La direction lit votre demande et répond ici. Ce qui est effacé l’est pour toutes les familles et
            pour toujours, avec un certificat.
          </Trans>
        </p>
        <p>
          <Trans>Ce que quelqu’un a copié hors de Cocon ne peut pas être repris.</Trans>
        </p>
        {asking.error !== undefined && <Notice tone="danger">{asking.error}</Notice>}
      </Stack>
    </Dialog>
  );
}
