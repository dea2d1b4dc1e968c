/** On a child's page, for the direction: all of the child's photos are deleted, once it was said what that covers. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { ofName } from '../../locales/ofName.ts';
import type { BookChild } from '../../session/book.ts';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import type { Holdings } from './coverage.ts';
import { EraseChildDialog } from './EraseChildDialog.tsx';
import { ErasureNotices } from './ErasureNotices.tsx';
import { allHoldings } from './holdings.ts';

export function ChildPhotosErasureCard({ child }: { readonly child: BookChild }) {
  const { t, i18n } = useLingui();
  const profile = useProfile();
  const [holdings, setHoldings] = useState<Holdings>();
  const counting = useAction(async () => setHoldings(await allHoldings(profile)));
  const ofChild = ofName(child.shortName, i18n.locale);
  return (
    <Card title={t`Ses photos`} region>
      <Stack gap={2}>
        <p>
          <Trans>Vous lirez d’abord combien il y en a, qui est dessus et qui les perd.</Trans>
        </p>
        <Row>
          <Button variant="danger" isPending={counting.isPending} onPress={() => void counting.run()}>
            {t`Supprimer toutes les photos ${ofChild}`}
          </Button>
        </Row>
        {counting.error !== undefined && <Notice tone="danger">{counting.error}</Notice>}
        <ErasureNotices />
      </Stack>
      {holdings && (
        <EraseChildDialog child={child} holdings={holdings} onClose={() => setHoldings(undefined)} />
      )}
    </Card>
  );
}
