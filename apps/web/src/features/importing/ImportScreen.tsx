/**
 * A whole list at once: pasted or dropped, shown as it will be, imported, perhaps taken back. Nothing is created before
 * « Importer ».
 */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Stack } from '../../design/Stack.tsx';
import { Door } from '../../session/Door.tsx';
import { StaffPage } from '../../session/StaffPage.tsx';
import { useProfile } from '../../session/useSession.ts';
import { NeedsNetwork } from '../children/NeedsNetwork.tsx';
import { ImportDone } from './ImportDone.tsx';
import { importNote } from './importJob.ts';
import { ImportPreview } from './ImportPreview.tsx';
import { ImportRunning } from './ImportRunning.tsx';
import { ImportSource } from './ImportSource.tsx';

export function ImportScreen() {
  return (
    <Door role="direction">
      <StaffPage current="children">
        <Importing />
      </StaffPage>
    </Door>
  );
}

function Importing() {
  const { t } = useLingui();
  const profile = useProfile();
  const [text, setText] = useState('');
  const [isAnother, setAnother] = useState(false);
  const note = importNote(profile);
  const isDone = note?.state === 'done' && !isAnother;
  return (
    <>
      <PageHeader title={t`Coller une liste`} back={{ href: '/enfants' }} />
      <Stack gap={3}>
        <NeedsNetwork />
        {note && note.state !== 'done' ? (
          <ImportRunning note={note} />
        ) : isDone ? (
          <ImportDone made={note.made} onAnother={() => setAnother(true)} />
        ) : text.trim() === '' ? (
          <ImportSource onText={setText} />
        ) : (
          <ImportPreview
            key={text}
            text={text}
            onBack={() => setText('')}
            onBegun={() => {
              setText('');
              setAnother(false);
            }}
          />
        )}
      </Stack>
    </>
  );
}
