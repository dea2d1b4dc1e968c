/** Where the photos come from: the camera of this page, or the gallery of the device. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../design/Button.tsx';
import { FileField } from '../../design/FileField.tsx';
import { CameraView } from './camera/CameraView.tsx';
import { pickers } from './publish.css.ts';

/** Some systems know no picture in a HEIC by its type alone. */
const PICTURES = 'image/*,video/*,.heic,.heif';

export interface PickersProps {
  /** Nothing is picked yet: the camera is the main button. */
  readonly isFirst: boolean;
  /** First names of who is not to be photographed. */
  readonly notToday: readonly string[];
  /** First names of who is not to be filmed. */
  readonly notOnFilm: readonly string[];
  readonly onTaken: (photo: File) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

export function Pickers({ isFirst, notToday, notOnFilm, onTaken, onFiles }: PickersProps) {
  const { t } = useLingui();
  const [isTaking, setTaking] = useState(false);
  return (
    <div className={pickers}>
      <Button icon="camera" variant={isFirst ? 'primary' : 'ghost'} onPress={() => setTaking(true)}>
        <Trans>Prendre des photos</Trans>
      </Button>
      <FileField
        label={t`Choisir des photos`}
        icon="gallery"
        accept={PICTURES}
        isMultiple
        onFiles={onFiles}
      />
      {isTaking && (
        <CameraView
          notToday={notToday}
          notOnFilm={notOnFilm}
          onTaken={onTaken}
          onClose={() => setTaking(false)}
        />
      )}
    </div>
  );
}
