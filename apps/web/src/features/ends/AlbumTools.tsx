/** For the team, above an album: until when it is seen, and the way to change that. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../design/Button.tsx';
import { Row } from '../../design/Stack.tsx';
import { dayWords } from '../../locales/dayWords.ts';
import { useProfile } from '../../session/useSession.ts';
import { AlbumEndDialog } from './AlbumEndDialog.tsx';
import { endsOf } from './albumEnd.ts';
import { albumToEnd } from './albumOnDevice.ts';

export interface AlbumToolsProps {
  /** The photos that are shown as one album. */
  readonly photos: readonly string[];
}

export function AlbumTools({ photos }: AlbumToolsProps) {
  const { t, i18n } = useLingui();
  const profile = useProfile();
  const [isChanging, setChanging] = useState(false);
  const album = albumToEnd(profile, new Set(photos));
  const ends = endsOf(album, profile.state.settings.zone);
  if (album.photos.length === 0) return null;
  const [first, last] = (ends ?? []).map((day) => dayWords(day, i18n.locale, 'date'));
  return (
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
      <Button variant="ghost" onPress={() => setChanging(true)}>
        {t`Changer la fin`}
      </Button>
      {isChanging && <AlbumEndDialog album={album} onClose={() => setChanging(false)} />}
    </Row>
  );
}
