/** The requests in « À revoir », for the direction: each with its dialogs. Says nothing while none waits. */
import { useState } from 'react';
import type { ChildId } from '@cocon/protocol';
import { Notice } from '../../design/Notice.tsx';
import { Stack } from '../../design/Stack.tsx';
import { bookChildren } from '../../session/book.ts';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import type { Holdings, Scope } from './coverage.ts';
import { EraseChildDialog } from './EraseChildDialog.tsx';
import { allHoldings } from './holdings.ts';
import { KeepDialog } from './KeepDialog.tsx';
import { RequestItem } from './RequestItem.tsx';
import { askedErasures, type AskedErasure } from './requests.ts';

interface Erasing {
  readonly child: ChildId;
  readonly scope: Scope;
  readonly holdings: Holdings;
}

export function RequestList() {
  const profile = useProfile();
  const [erasing, setErasing] = useState<Erasing>();
  const [keeping, setKeeping] = useState<AskedErasure>();
  const counting = useAction(async (child: ChildId, scope: Scope) =>
    setErasing({ child, scope, holdings: await allHoldings(profile) }),
  );
  const children = new Map(bookChildren(profile).map((child) => [child.id as string, child]));
  const items = askedErasures(profile).flatMap((asked) => {
    const child = children.get(asked.child);
    return child ? [{ asked, child }] : [];
  });
  const going = erasing && children.get(erasing.child);
  return (
    <Stack gap={2}>
      {items.map(({ asked, child }) => (
        <RequestItem
          key={`${asked.household} ${asked.child}`}
          asked={asked}
          child={child}
          isCounting={counting.isPending}
          onErase={(scope) => void counting.run(child.id, scope)}
          onKeep={() => setKeeping(asked)}
        />
      ))}
      {counting.error !== undefined && <Notice tone="danger">{counting.error}</Notice>}
      {erasing && going && (
        <EraseChildDialog
          child={going}
          holdings={erasing.holdings}
          scope={erasing.scope}
          onClose={() => setErasing(undefined)}
        />
      )}
      {keeping && <KeepDialog asked={keeping} onClose={() => setKeeping(undefined)} />}
    </Stack>
  );
}
