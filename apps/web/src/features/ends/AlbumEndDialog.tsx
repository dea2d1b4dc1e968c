/** Until when an album is seen: the team chooses a last day, no later than the families signed for. */
import { useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { LocalDay } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { useToast } from '../../design/Toast.tsx';
import { dayWords } from '../../locales/dayWords.ts';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { endsOf, endWrites, latestEnd, type AlbumToEnd } from './albumEnd.ts';
import { householdsWith } from './albumOnDevice.ts';

/** Records of one change set: a large album goes in several, its pages last. */
const AT_ONCE = 200;

export interface AlbumEndDialogProps {
  readonly album: AlbumToEnd;
  readonly onClose: () => void;
}

export function AlbumEndDialog({ album, onClose }: AlbumEndDialogProps) {
  const { t, i18n } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const { zone } = profile.state.settings;
  const today = profile.moment.day;
  const latest = latestEnd(album) ?? today;
  const [wanted, setWanted] = useState<string>(() => endsOf(album, zone)?.[1] ?? latest);
  const isPossible = wanted >= today && wanted <= latest;
  const waiting = album.photos.filter(({ id }) => album.waiting.has(id)).length;
  const written = (day: string) => dayWords(day, i18n.locale, 'date');
  const saving = useAction(async () => {
    const writes = endWrites(album, wanted as LocalDay, zone, (photo) => householdsWith(profile, photo));
    for (let sent = 0; sent < writes.length; sent += AT_ONCE)
      await profile.enqueue({ writes: writes.slice(sent, sent + AT_ONCE) });
    onClose();
    showToast({ message: t`La fin de l’album est notée.`, tone: 'success' });
  });
  return (
    <Dialog
      title={t`La fin de cet album`}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable={!saving.isPending}
      actions={
        <>
          <Button variant="ghost" isDisabled={saving.isPending} onPress={onClose}>
            {t`Ne rien changer`}
          </Button>
          <Button isDisabled={!isPossible} isPending={saving.isPending} onPress={() => void saving.run()}>
            {t`Enregistrer`}
          </Button>
        </>
      }
    >
      <Stack gap={2}>
        <TextField
          label={t`Dernier jour`}
          type="date"
          min={today}
          max={latest}
          value={wanted}
          onChange={setWanted}
          description={t`Au plus tard le ${written(latest)} : c’est la fin que les familles ont signée.`}
        />
        {isPossible && (
          <p>
            <Plural
              value={album.photos.length - waiting}
              one={`Après ce jour, # photo s’efface pour tout le monde, l’équipe aussi. Rien ne la ramène.`}
              other={`Après ce jour, # photos s’effacent pour tout le monde, l’équipe aussi. Rien ne les ramène.`}
            />
          </p>
        )}
        {waiting > 0 && (
          <Notice>
            <Plural
              value={waiting}
              one="# photo attend dans « À revoir » et garde sa fin."
              other="# photos attendent dans « À revoir » et gardent leur fin."
            />
          </Notice>
        )}
        {!isPossible && (
          <p>
            <Trans>Choisissez un jour entre aujourd’hui et le {written(latest)}.</Trans>
          </p>
        )}
        {saving.error !== undefined && <Notice tone="danger">{saving.error}</Notice>}
      </Stack>
    </Dialog>
  );
}
