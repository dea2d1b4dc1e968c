/** For the team, above an album: until when it is seen, the way to change that, and the way to delete it. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { dayWords } from '../../locales/dayWords.ts';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { ErasureNotices } from '../forgetting/ErasureNotices.tsx';
import { AlbumEndDialog } from './AlbumEndDialog.tsx';
import { endsOf, type AlbumToEnd } from './albumEnd.ts';
import { albumToEnd, wholeAlbum } from './albumOnDevice.ts';
import { DeleteAlbumDialog } from './DeleteAlbumDialog.tsx';

export interface AlbumToolsProps {
  /** Its id, or the day where its photos are of no album. */
  readonly album: string;
}

export function AlbumTools({ album: id }: AlbumToolsProps) {
  const { t, i18n } = useLingui();
  const profile = useProfile();
  const [asked, setAsked] = useState<{ readonly what: 'end' | 'delete'; readonly whole: AlbumToEnd }>();
  const opening = useAction(async (what: 'end' | 'delete') => {
    setAsked({ what, whole: await wholeAlbum(profile, id) });
  });
  const album = albumToEnd(profile, id);
  const ends = endsOf(album, profile.state.settings.zone);
  const [first, last] = (ends ?? []).map((day) => dayWords(day, i18n.locale, 'date'));
  const close = () => setAsked(undefined);
  return (
    <Stack gap={2}>
      {album.photos.length > 0 && (
        <Row gap={2}>
          <p>
            {last === undefined && <Trans>Sans date de fin.</Trans>}
            {last !== undefined && first === last && <Trans>Visible jusqu’au {last}.</Trans>}
            {last !== undefined && first !== last && (
              <Trans>
                S’efface photo par photo, du {first} au {last}.
              </Trans>
            )}
          </p>
          <Button variant="ghost" isDisabled={opening.isPending} onPress={() => void opening.run('end')}>
            {t`Changer la fin`}
          </Button>
          <Button variant="danger" isDisabled={opening.isPending} onPress={() => void opening.run('delete')}>
            {t`Supprimer l’album`}
          </Button>
        </Row>
      )}
      {opening.error !== undefined && <Notice tone="danger">{opening.error}</Notice>}
      <ErasureNotices />
      {asked?.what === 'end' && <AlbumEndDialog album={asked.whole} onClose={close} />}
      {asked?.what === 'delete' && <DeleteAlbumDialog id={id} album={asked.whole} onClose={close} />}
    </Stack>
  );
}
