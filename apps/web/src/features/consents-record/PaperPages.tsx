/** The pages of a signed paper, photographed, or scanned as PDF: each as soon as it is ready, with the way to take one out. */
import type { ReactNode } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { MOST_PAGES } from '@cocon/domain';
import { FileField } from '../../design/FileField.tsx';
import { IconButton } from '../../design/IconButton.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Skeleton } from '../../design/Skeleton.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { sizeWords } from '../handouts/handoutWords.ts';
import { sentenceOfHandout } from '../handouts/refusedHandout.ts';
import { RefusedFiles } from '../publishing/RefusedFiles.tsx';
import { Soft } from '../../design/Words.tsx';
import { page, pageGrid, pageOut, pagePicture, pdfList, pdfRow, pdfWords } from './paperPages.css.ts';
import { countOf, isReady } from './pickedScan.ts';
import type { PaperFiles } from './usePaperFiles.ts';

export interface PaperPagesProps {
  readonly files: PaperFiles;
  /** Which consents the paper will be found from. */
  readonly children: ReactNode;
}

export function PaperPages({ files, children }: PaperPagesProps) {
  const { t, i18n } = useLingui();
  const { photos, pdfs } = files;
  const shown = photos.filter(({ state }) => state.kind !== 'refused');
  return (
    <Stack gap={1}>
      <Row>
        <FileField
          label={t`Joindre le papier`}
          icon="camera"
          accept="image/*,.heic,.heif,application/pdf,.pdf"
          isMultiple
          onFiles={(picked) => files.add(picked)}
        />
      </Row>
      <Soft as="p">{children}</Soft>
      <RefusedFiles
        photos={photos}
        onRetry={(key) => files.retry(key)}
        onRemove={(key) => files.remove(key)}
      />
      {pdfs.length > 0 && (
        <ul role="list" className={pdfList} aria-label={t`Fichiers PDF`}>
          {pdfs.map(({ key, name, state }) => (
            <li key={key} className={pdfRow}>
              <span className={pdfWords}>
                <span>{name}</span>
                {state.kind === 'preparing' ? (
                  <Skeleton shape="text" label={t`Le fichier se prépare`} />
                ) : (
                  <Soft role="status">
                    {state.kind === 'ready'
                      ? `${t`PDF`} · ${sizeWords(state.file.size, i18n.locale)}`
                      : i18n._(sentenceOfHandout(state.refusal))}
                  </Soft>
                )}
              </span>
              <IconButton icon="close" label={t`Retirer ${name}`} onPress={() => files.remove(key)} />
            </li>
          ))}
        </ul>
      )}
      {countOf(files) > MOST_PAGES && (
        <Notice tone="warning">
          <Trans>
            Un papier a {MOST_PAGES} pages au plus : retirez-en, ou enregistrez en plusieurs fois.
          </Trans>
        </Notice>
      )}
      {shown.length > 0 && (
        <ul role="list" className={pageGrid} aria-label={t`Pages du papier`}>
          {shown
            .map(({ key, state }, index) => ({ key, state, number: index + 1 }))
            .map(({ key, state, number }) => (
              <li key={key} className={page}>
                {isReady(state) && state.url !== undefined ? (
                  <img className={pagePicture} src={state.url} alt={t`Page ${number}`} />
                ) : (
                  <Skeleton shape="card" />
                )}
                <span className={pageOut}>
                  <IconButton
                    icon="close"
                    label={t`Retirer la page ${number}`}
                    onPress={() => files.remove(key)}
                  />
                </span>
              </li>
            ))}
        </ul>
      )}
    </Stack>
  );
}
