/** « Enregistrer » in the full view of a family, for what it may keep; for anything else it shows nothing. */
import { Trans, useLingui } from '@lingui/react/macro';
import { ClientRefusal } from '@cocon/client';
import { Button } from '../../design/Button.tsx';
import { useToast } from '../../design/Toast.tsx';
import { sentenceFor } from '../../session/refusals.ts';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import type { ShownPhoto } from '../gallery/galleryItems.ts';
import { copyOf, openCopy } from './copies.ts';
import { handToSystem } from './handToSystem.ts';
import { keptName } from './keptName.ts';

export interface KeepPhotoButtonProps {
  readonly shown: ShownPhoto;
}

export function KeepPhotoButton({ shown }: KeepPhotoButtonProps) {
  const { t, i18n } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const { photo, title, position } = shown;
  const copy = copyOf(profile, photo.body);
  const saving = useAction(async () => {
    if (!copy) return;
    try {
      const file = await openCopy(profile, copy);
      if (!file) throw new ClientRefusal('recordDistrust', { detail: 'a copy that is no picture' });
      handToSystem(file, keptName({ day: photo.day, title, position, type: copy.body.file.type }));
      showToast({ message: t`Enregistré sur cet appareil.`, tone: 'success' });
    } catch (error) {
      showToast({ message: i18n._(sentenceFor(error)), tone: 'danger' });
    }
  });
  if (!copy) return null;
  return (
    <Button variant="ghost" icon="download" isPending={saving.isPending} onPress={() => void saving.run()}>
      <Trans>Enregistrer</Trans>
    </Button>
  );
}
