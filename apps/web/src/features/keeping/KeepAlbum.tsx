/**
 * « Garder l'album » for a family: how many of its pictures are to keep, the ZIP as it is made, and the file. Where the
 * house hands out copies and none of these is to keep, the reason stands here, without saying whose.
 */
import { useEffect, useRef, useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../design/Button.tsx';
import { LinkButton } from '../../design/LinkButton.tsx';
import { Notice } from '../../design/Notice.tsx';
import { ProgressCount } from '../../design/ProgressCount.tsx';
import { Stack } from '../../design/Stack.tsx';
import { useLocaleChoice } from '../../locales/LocaleProvider.tsx';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { holdUpdates } from '../../shell/serviceWorker.ts';
import type { ShownPhoto } from '../gallery/galleryItems.ts';
import { albumStanding } from './albumStanding.ts';
import { copiesHeld } from './copies.ts';
import { keepable, keepAlbum } from './keepAlbum.ts';
import { titleInName } from './keptName.ts';

export interface KeepAlbumProps {
  /** Its id, or the day where its photos are of no album. */
  readonly album: string;
  readonly title: string;
  /** Those of it that are here. */
  readonly photos: readonly ShownPhoto[];
}

interface Made {
  readonly address: string;
  readonly kept: number;
}

export function KeepAlbum({ album: id, title, photos }: KeepAlbumProps) {
  const { t } = useLingui();
  const profile = useProfile();
  const { locale } = useLocaleChoice();
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number }>();
  const [made, setMade] = useState<Made>();
  const stopping = useRef<AbortController>(undefined);
  const making = useAction(async () => {
    const stop = new AbortController();
    stopping.current = stop;
    try {
      const { file, kept } = await keepAlbum(profile, id, {
        locale,
        signal: stop.signal,
        onProgress: (done, total) => setProgress({ done, total }),
      });
      setMade({ address: URL.createObjectURL(file), kept });
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    } finally {
      setProgress(undefined);
    }
  });
  useEffect(() => (making.isPending ? holdUpdates() : undefined), [making.isPending]);
  useEffect(() => () => stopping.current?.abort(), []);
  useEffect(
    () => () => {
      if (made) URL.revokeObjectURL(made.address);
    },
    [made],
  );

  const held = copiesHeld(profile);
  const all = photos.length;
  const count = keepable(photos, held).length;
  const standing = albumStanding({ pictures: all, toKeep: count, held: held.size });
  if (standing === 'silent') return null;
  if (standing === 'none') {
    return (
      <p>
        <Trans>
          Rien à garder dans cet album. Votre enfant n’y est pas, ou avec un autre enfant dont l’image reste
          dans Cocon ; ou ces photos datent d’avant que la direction le permette.
        </Trans>
      </p>
    );
  }
  if (made) {
    const name = `Cocon ${titleInName(title) || id}.zip`;
    return (
      <Notice
        tone="success"
        title={t`L’album est prêt`}
        action={
          <LinkButton icon="download" variant="primary" href={made.address} download={name}>
            {t`Enregistrer l’album`}
          </LinkButton>
        }
      >
        <Plural
          value={made.kept}
          one="# image, et une page pour la regarder sans réseau. Ouvrez le fichier ZIP, puis « index.html »."
          other="# images, et une page pour les feuilleter sans réseau. Ouvrez le fichier ZIP, puis « index.html »."
        />
      </Notice>
    );
  }
  if (making.isPending) {
    return (
      <ProgressCount
        label={t`L’album se prépare sur cet appareil`}
        done={progress?.done ?? 0}
        total={progress?.total ?? count}
        unit="pieces"
        onStop={() => stopping.current?.abort()}
      />
    );
  }
  return (
    <Stack gap={1}>
      <div>
        <Button variant="ghost" icon="download" onPress={() => void making.run()}>
          {t`Garder l’album`}
        </Button>
      </div>
      {standing === 'some' && (
        <p>
          <Trans>
            {count} images sur {all} sont à garder : celles où l’on voit votre enfant, sans un autre dont
            l’image reste dans Cocon.
          </Trans>
        </p>
      )}
      {making.error !== undefined && <Notice tone="danger">{making.error}</Notice>}
    </Stack>
  );
}
