/**
 * A whole list at once: pasted or dropped, shown as it will be, imported, perhaps taken back. Nothing is created before
 * « Importer ». What was pasted and put right waits on this device until then.
 */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Stack } from '../../design/Stack.tsx';
import { useToast } from '../../design/Toast.tsx';
import { Door } from '../../session/Door.tsx';
import { StaffPage } from '../../session/StaffPage.tsx';
import { useProfile } from '../../session/useSession.ts';
import { NeedsNetwork } from '../children/NeedsNetwork.tsx';
import { ImportDone } from './ImportDone.tsx';
import { importNote } from './importJob.ts';
import { ImportPreview } from './ImportPreview.tsx';
import { ImportRunning } from './ImportRunning.tsx';
import { ImportSource } from './ImportSource.tsx';
import { useListInFront } from './keptList.ts';
import { WaitingList } from './WaitingList.tsx';

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
  const showToast = useToast();
  const list = useListInFront();
  const [isAnother, setAnother] = useState(false);
  const note = importNote(profile);
  const isRunning = note !== undefined && note.state !== 'done';
  const { draft, waiting } = list;
  return (
    <>
      <PageHeader title={t`Coller une liste`} back={{ href: '/enfants' }} />
      <Stack gap={3}>
        <NeedsNetwork />
        {!isRunning && waiting && (
          <WaitingList
            kept={waiting}
            onResume={list.resume}
            onErase={async () => {
              await list.forget();
              showToast({ message: t`La liste est effacée.`, undo: () => list.restore(waiting) });
            }}
          />
        )}
        {isRunning ? (
          <ImportRunning note={note} />
        ) : draft ? (
          <ImportPreview
            key={draft.text}
            draft={draft}
            onChange={list.change}
            onBack={list.putAside}
            onBegun={() => {
              setAnother(false);
              return list.forget();
            }}
          />
        ) : note && !isAnother ? (
          <ImportDone made={note.made} onAnother={() => setAnother(true)} />
        ) : (
          <ImportSource onText={list.begin} />
        )}
      </Stack>
    </>
  );
}
