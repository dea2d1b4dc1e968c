/** The import at work, with its count; cut by a reload, it is taken up as soon as this is shown. */
import { useEffect } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { ProgressCount } from '../../design/ProgressCount.tsx';
import { Row } from '../../design/Stack.tsx';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { ActionError } from '../children/ActionError.tsx';
import { childrenSent, isImporting, runImport, undoImport } from './importJob.ts';
import type { ImportNote } from './importNote.ts';

export function ImportRunning({ note }: { readonly note: ImportNote }) {
  const { t } = useLingui();
  const profile = useProfile();
  const { made, state } = note;
  const action = useAction(async () => {
    if (state === 'undoing') await undoImport(profile, made);
    else await runImport(profile, made);
  });
  const isIdle = !isImporting(profile) && !action.isPending && action.error === undefined;
  const { run } = action;
  useEffect(() => {
    if (isIdle) void run();
    // Once for each import that is found lying.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isIdle]);
  const sent = childrenSent(profile, made);
  return (
    <Card title={state === 'undoing' ? t`L’import s’annule` : t`L’import est en route`} region>
      <ProgressCount
        label={state === 'undoing' ? t`Enfants encore là` : t`Enfants importés`}
        done={sent}
        total={made.children.length}
        unit="children"
      />
      <p>
        <Trans>
          Vous pouvez quitter cette page : Cocon continue. S’il est coupé, il reprend ici, sans rien faire
          deux fois.
        </Trans>
      </p>
      {action.error !== undefined && (
        <>
          <ActionError error={action.error} />
          <Row>
            <Button onPress={() => void run()}>{t`Reprendre`}</Button>
          </Row>
        </>
      )}
    </Card>
  );
}
