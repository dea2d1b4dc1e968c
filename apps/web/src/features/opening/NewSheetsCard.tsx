/** « De nouvelles feuilles »: somebody left direction, or a sheet is in wrong hands. The present one is typed once more. */
import { useEffect, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { isRefusal } from '@cocon/client';
import { Card } from '../../design/Card.tsx';
import { ProgressCount } from '../../design/ProgressCount.tsx';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { makeNewSheets, settleSheets } from './newSheets.ts';
import { SheetCodeForm } from './SheetCodeForm.tsx';

export function NewSheetsCard() {
  const { t } = useLingui();
  const profile = useProfile();
  const { root } = profile.state;
  const [isUnknown, setUnknown] = useState(false);
  const [renewed, setRenewed] = useState<{ readonly done: number; readonly total: number }>();
  useEffect(() => void settleSheets(profile), [profile, root]);
  const renewing = useAction(async (code: string) => {
    setUnknown(false);
    try {
      await makeNewSheets(profile, code, (done, total) => setRenewed({ done, total }));
    } catch (error) {
      if (!isRefusal(error, 'notFound')) throw error;
      setUnknown(true);
    } finally {
      setRenewed(undefined);
    }
  });
  return (
    <Card title={t`De nouvelles feuilles`} region>
      <p>
        <Trans>
          Quelqu’un a quitté la direction ? Une feuille a été vue, photographiée ou perdue ? Tapez celle qui
          reste : elle et son double ne serviront plus, et toutes les clés changent.
        </Trans>
      </p>
      <SheetCodeForm
        isUnknown={isUnknown}
        error={renewing.error}
        isPending={renewing.isPending}
        onCode={(code) => void renewing.run(code)}
      />
      {renewed !== undefined && (
        <ProgressCount label={t`Les clés sont renouvelées`} {...renewed} unit="pieces" />
      )}
    </Card>
  );
}
