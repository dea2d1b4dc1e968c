/** What a sheet said before: folded, three times at most. */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { FormerSheet } from '@cocon/domain';
import { Fold } from '../../design/Fold.tsx';
import { Stack } from '../../design/Stack.tsx';
import { ReadingLine } from './ReadingLine.tsx';
import { soft } from './sheets.css.ts';
import { SheetView } from './SheetView.tsx';

export function FormerSheets({ former }: { readonly former: readonly FormerSheet[] }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  if (former.length === 0) return null;
  return (
    <Fold title={t`Ce qu’elle disait avant`} isOpen={isOpen} onOpenChange={setOpen}>
      <Stack gap={4}>
        {former.map((one, index) => (
          <Stack key={index} gap={2}>
            <p className={soft}>
              <ReadingLine {...one} />
            </p>
            <SheetView words={one} />
          </Stack>
        ))}
      </Stack>
    </Fold>
  );
}
