/** A film of the full view: one tap plays it over its still; it ends with its place in the view. */
import { useEffect, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { FilmFile } from '@cocon/domain';
import { Button } from '../../design/Button.tsx';
import { playFilm, type PlayedFilm } from './playFilm.ts';
import { player, playerStart, video } from './viewer.css.ts';

export interface FilmPlayerProps {
  readonly record: string;
  readonly film: FilmFile;
  readonly name: string;
}

export function FilmPlayer({ record, film, name }: FilmPlayerProps) {
  const { t } = useLingui();
  const [isAsked, setAsked] = useState(false);
  const [tries, setTries] = useState(0);
  const [played, setPlayed] = useState<PlayedFilm>();
  const [hasFailed, setFailed] = useState(false);
  // Opened while its still is looked at, so that a tap shows it at once: its head only, some hundred bytes.
  useEffect(() => {
    let isOver = false;
    let opened: PlayedFilm | undefined;
    void playFilm(record, film).then(
      (one) => {
        opened = one;
        if (isOver) one.end();
        else setPlayed(one);
      },
      () => !isOver && setFailed(true),
    );
    return () => {
      isOver = true;
      opened?.end();
      setPlayed(undefined);
    };
  }, [record, film, tries]);
  const tryAgain = () => {
    setFailed(false);
    setTries(tries + 1);
  };

  if (isAsked && hasFailed) {
    return (
      <div className={playerStart}>
        <p role="alert">
          <Trans>Cette vidéo n’est pas là pour l’instant : elle viendra au retour de la connexion.</Trans>
        </p>
        <Button
          onPress={() => {
            setAsked(false);
            tryAgain();
          }}
        >
          <Trans>Réessayer</Trans>
        </Button>
      </div>
    );
  }
  if (!isAsked) {
    return (
      <div className={playerStart}>
        <Button
          icon="film"
          onPress={() => {
            setAsked(true);
            if (hasFailed) tryAgain();
          }}
        >
          <Trans>Lire la vidéo</Trans>
        </Button>
      </div>
    );
  }
  return (
    <div className={player}>
      {played && (
        // What children say on a film has no written words: nobody has typed them.
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <video
          className={video}
          src={played.address}
          aria-label={name || t`Vidéo`}
          controls
          controlsList="nodownload"
          autoPlay
          playsInline
          onError={() => setFailed(true)}
        />
      )}
    </div>
  );
}
