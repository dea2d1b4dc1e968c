/** The microphone in React: asked for when films are to have sound, let go of as soon as they are not. */
import { useEffect, useState } from 'react';

export interface LiveMicrophone {
  /** Undefined: films have no sound. */
  readonly track: MediaStreamTrack | undefined;
  readonly isRefused: boolean;
  /** The person has not answered yet. */
  readonly isAsked: boolean;
}

type Answer = Omit<LiveMicrophone, 'isAsked'>;

export function useMicrophone(isWanted: boolean): LiveMicrophone {
  const [answer, setAnswer] = useState<Answer>(none);
  useEffect(() => {
    if (!isWanted) return undefined;
    let isOver = false;
    let opened: MediaStream | undefined;
    const close = () => opened?.getTracks().forEach((track) => track.stop());
    void navigator.mediaDevices.getUserMedia({ audio: true }).then(
      (stream) => {
        opened = stream;
        if (isOver) return close();
        const [track] = stream.getAudioTracks();
        track?.addEventListener('ended', () => isOver || setAnswer({ track: undefined, isRefused: true }));
        setAnswer({ track, isRefused: track === undefined });
      },
      // Refused, or there is none: the film is worth more than its sound.
      () => isOver || setAnswer({ track: undefined, isRefused: true }),
    );
    return () => {
      isOver = true;
      close();
      setAnswer(none);
    };
  }, [isWanted]);
  return { ...answer, isAsked: isWanted && answer.track === undefined && !answer.isRefused };
}

const none: Answer = { track: undefined, isRefused: false };
