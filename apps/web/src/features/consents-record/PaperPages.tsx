/** The pages of a signed paper, photographed or picked: each as soon as it is prepared, with the way to take one out. */
import type { ReactNode } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { MOST_PAGES } from '@cocon/domain';
import { FileField } from '../../design/FileField.tsx';
import { IconButton } from '../../design/IconButton.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Skeleton } from '../../design/Skeleton.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { RefusedFiles } from '../publishing/RefusedFiles.tsx';
import type { Picking } from '../publishing/usePicking.ts';
import { soft } from '../children/children.css.ts';
import { page, pageGrid, pageOut, pagePicture } from './paperPages.css.ts';
import { isReady } from './pickedScan.ts';

export interface PaperPagesProps {
  readonly picking: Picking;
  /** Which consents the paper will be found from. */
  readonly children: ReactNode;
}

export function PaperPages({ picking, children }: PaperPagesProps) {
  const { t } = useLingui();
  const { store, photos } = picking;
  const shown = photos.filter(({ state }) => state.kind !== 'refused');
  return (
    <Stack gap={1}>
      <Row>
        <FileField
          label={t`Joindre le papier`}
          icon="camera"
          accept="image/*,.heic,.heif"
          isMultiple
          onFiles={(files) => store.add(files)}
        />
      </Row>
      <p className={soft}>{children}</p>
      <RefusedFiles
        photos={photos}
        onRetry={(key) => store.retry(key)}
        onRemove={(key) => store.remove(new Set([key]))}
      />
      {shown.length > MOST_PAGES && (
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
                    onPress={() => store.remove(new Set([key]))}
                  />
                </span>
              </li>
            ))}
        </ul>
      )}
    </Stack>
  );
}
