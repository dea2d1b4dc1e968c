/** A paper is joined to a consent that is recorded already; siblings on the same sheet get it too. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { fullName } from '@cocon/domain';
import type { ChildId, ConsentTerms } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Checkbox } from '../../design/Checkbox.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Stack } from '../../design/Stack.tsx';
import { useToast } from '../../design/Toast.tsx';
import { bookChildren } from '../../session/book.ts';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { newRecordId } from '../../session/writes.ts';
import { ActionError } from '../children/ActionError.tsx';
import { PaperPages } from './PaperPages.tsx';
import { canGo, countOf, scanOf } from './pickedScan.ts';
import { onTheSameSheet, writeScan } from './signedPapers.ts';
import { usePaperFiles } from './usePaperFiles.ts';

export interface AttachPaperDialogProps {
  readonly terms: ConsentTerms;
  readonly onClose: () => void;
}

export function AttachPaperDialog({ terms, onClose }: AttachPaperDialogProps) {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const { state, moment } = profile;
  const files = usePaperFiles();
  const [others, setOthers] = useState<readonly ChildId[]>([]);
  const children = bookChildren(profile);
  const siblings = onTheSameSheet(state, terms, children, moment);
  const hasPages = countOf(files) > 0;
  const action = useAction(async () => {
    const scan = await scanOf(files);
    if (!scan) return;
    const { text, from, to } = terms;
    const facts = { children: [terms.child, ...others], text, from, to };
    await profile.enqueue({ writes: [writeScan(newRecordId(), scan, facts, state)] }, scan.blobs);
  });

  async function attach(): Promise<void> {
    if (!(await action.run())) return;
    showToast({ message: t`Le papier est joint.` });
    onClose();
  }

  return (
    <Dialog
      title={t`Joindre le papier signé`}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable={!action.isPending}
      actions={
        <Button
          isDisabled={!hasPages || !canGo(files)}
          isPending={action.isPending}
          onPress={() => void attach()}
        >
          {t`Joindre`}
        </Button>
      }
    >
      <Stack gap={2}>
        <PaperPages files={files}>
          <Trans>
            Une photo bien à plat, page par page, ou le PDF du scanner. Seule la direction le verra.
          </Trans>
        </PaperPages>
        {siblings.length > 0 && (
          <div role="group" aria-label={t`Cette feuille parle aussi de`}>
            <p>
              <Trans>Cette feuille parle aussi de :</Trans>
            </p>
            {children
              .filter(({ id }) => siblings.includes(id))
              .map(({ id, body }) => (
                <Checkbox
                  key={id}
                  isSelected={others.includes(id)}
                  onChange={(on) => setOthers(on ? [...others, id] : others.filter((other) => other !== id))}
                >
                  {fullName(body)}
                </Checkbox>
              ))}
          </div>
        )}
        <ActionError error={action.error} />
      </Stack>
    </Dialog>
  );
}
