/** The pages of papers opened for the eye, in their order, for as long as somebody looks at them. */
import { useEffect, useState } from 'react';
import type { EncryptedFile } from '@cocon/domain';
import { holdPhoto } from '../gallery/shelves.ts';
import type { SignedPaper } from './signedPapers.ts';

export interface HeldPage {
  readonly record: string;
  readonly file: EncryptedFile;
  /** `undefined` while it is on its way; null when it could not be had. */
  readonly url: string | null | undefined;
}

export function useHeldPages(papers: readonly SignedPaper[]): readonly HeldPage[] {
  const [urls, setUrls] = useState<ReadonlyMap<string, string | null>>(new Map());
  const pages = papers.flatMap(({ id, body }) => body.pages.map((file) => ({ record: id as string, file })));
  const blobs = pages.map(({ file }) => file.blob).join();
  useEffect(() => {
    let isOver = false;
    const held = pages.map(({ record, file }) => {
      const one = holdPhoto(record, file, 'full');
      void one.ready.then((url) => {
        if (!isOver) setUrls((former) => new Map(former).set(file.blob, url ?? null));
      });
      return one;
    });
    return () => {
      isOver = true;
      for (const one of held) one.release();
      setUrls(new Map());
    };
    // A page's file never changes without a new blob id.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [blobs]);
  return pages.map((page) => ({ ...page, url: urls.get(page.file.blob) }));
}
