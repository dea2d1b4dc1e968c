/** A signed paper: its pages read and printed, its PDFs handed to the system's viewer; taken out. */
import { useId, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { fullName } from '@cocon/domain';
import type { LocalDay } from '@cocon/protocol';
import { AlertDialog } from '../../design/AlertDialog.tsx';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PrintArea, printArea } from '../../design/print/PrintArea.tsx';
import { Skeleton } from '../../design/Skeleton.tsx';
import { Stack } from '../../design/Stack.tsx';
import { useToast } from '../../design/Toast.tsx';
import { bookChildren } from '../../session/book.ts';
import { useProfile } from '../../session/useSession.ts';
import { Soft } from '../../design/Words.tsx';
import { useDayWords } from '../children/useDayWords.ts';
import { printedPage, readPage, readPages } from './paperPages.css.ts';
import { lastDayOfPaper, type SignedPaper } from './signedPapers.ts';
import { PaperPdf } from './PaperPdf.tsx';
import { useHeldPages } from './useHeldPages.ts';

export interface SignedPaperDialogProps {
  readonly papers: readonly SignedPaper[];
  readonly onClose: () => void;
  /** Another sheet for the same consent. */
  readonly onAttach?: () => void;
}

export function SignedPaperDialog({ papers, onClose, onAttach }: SignedPaperDialogProps) {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const days = useDayWords();
  const place = useId();
  const [isTakingOut, setTakingOut] = useState(false);
  const pages = useHeldPages(papers);
  const pdfs = papers.flatMap(({ id, body }) => (body.pdfs ?? []).map((file) => ({ record: id, file })));
  const isThere = pages.length > 0 && pages.every(({ url }) => typeof url === 'string');
  const ends = papers.map(({ body }) => lastDayOfPaper(profile.state, body));
  const lastDay = days.day(ends.reduce((one, other) => (other > one ? other : one), '0000' as LocalDay));
  const children = bookChildren(profile)
    .filter(({ id }) => papers.some(({ body }) => body.children.includes(id)))
    .map(({ body }) => fullName(body));
  const named = children.join(', ');

  async function takeOut(): Promise<void> {
    await profile.enqueue({
      writes: [],
      deletions: papers.map(({ id }) => ({ id, collection: 'office' as const })),
    });
    showToast({ message: t`Le papier est retiré.` });
    onClose();
  }

  if (isTakingOut) {
    return (
      <AlertDialog
        title={t`Retirer ce papier`}
        isOpen
        onOpenChange={(isOpen) => !isOpen && setTakingOut(false)}
        confirmLabel={t`Retirer ce papier`}
        onConfirm={takeOut}
        gone={
          <Trans>
            L’image du papier s’efface, pour {named}. L’autorisation, elle, reste comme elle est notée.
          </Trans>
        }
        canUndo={t`Vous pourrez photographier le papier de nouveau.`}
      />
    );
  }
  return (
    <>
      <Dialog
        title={t`Le papier signé`}
        size="large"
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        actions={
          <>
            <Button variant="quiet" icon="trash" onPress={() => setTakingOut(true)}>
              {t`Retirer`}
            </Button>
            {onAttach !== undefined && (
              <Button variant="ghost" icon="plus" onPress={onAttach}>
                {t`Une autre feuille`}
              </Button>
            )}
            {pages.length > 0 && (
              <Button icon="print" isDisabled={!isThere} onPress={() => printArea(place)}>
                {t`Imprimer le papier`}
              </Button>
            )}
          </>
        }
      >
        <Stack gap={2}>
          <Soft as="p">
            <Trans>
              {named}. Seule la direction voit ce papier. Il s’efface avec les photos qu’il permet, après le{' '}
              {lastDay}.
            </Trans>
          </Soft>
          {pdfs.map((pdf) => (
            <PaperPdf key={pdf.file.blob} {...pdf} title={t`Papier signé ${named}`} />
          ))}
          {pages.length > 0 && (
            // Nothing in it is pressed: the keyboard reads on from the list itself.
            <ul role="list" tabIndex={0} className={readPages} aria-label={t`Pages du papier`}>
              {pages
                .map(({ file, url }, index) => ({ file, url, number: index + 1 }))
                .map(({ file, url, number }) => (
                  <li key={file.blob}>
                    {typeof url === 'string' ? (
                      <img
                        className={readPage}
                        src={url}
                        width={file.width}
                        height={file.height}
                        alt={t`Page ${number}`}
                      />
                    ) : url === null ? (
                      <Notice tone="warning">
                        <Trans>Cette page n’est pas sur cet appareil. Réessayez avec le réseau.</Trans>
                      </Notice>
                    ) : (
                      <Skeleton shape="card" />
                    )}
                  </li>
                ))}
            </ul>
          )}
        </Stack>
      </Dialog>
      <PrintArea id={place} format="A4">
        {pages.map(
          ({ file, url }) =>
            typeof url === 'string' && <img key={file.blob} className={printedPage} src={url} alt="" />,
        )}
      </PrintArea>
    </>
  );
}
