/** The files picked for a paper: pictures are prepared like photos, PDFs like papers for families. */
import { useState } from 'react';
import { prepareHandout } from '../handouts/prepareHandout.ts';
import { usePicking } from '../publishing/usePicking.ts';
import type { PickedPaper, PickedPdf } from './pickedScan.ts';

export interface PaperFiles extends PickedPaper {
  add(files: readonly File[]): void;
  retry(key: string): void;
  remove(key: string): void;
  clear(): void;
}

export function usePaperFiles(): PaperFiles {
  const { store, photos } = usePicking({ films: false });
  const [pdfs, setPdfs] = useState<readonly PickedPdf[]>([]);
  const without = (key: string) => setPdfs((former) => former.filter((one) => one.key !== key));

  async function addPdf(file: File): Promise<void> {
    const key = crypto.randomUUID();
    const named = { key, name: file.name };
    setPdfs((former) => [...former, { ...named, state: { kind: 'preparing' } }]);
    const prepared = await prepareHandout(file);
    if (prepared.ok && prepared.value.type !== 'application/pdf') {
      without(key);
      return store.add([file]);
    }
    const state: PickedPdf['state'] = prepared.ok
      ? { kind: 'ready', file: prepared.value }
      : { kind: 'refused', refusal: prepared.refusal };
    setPdfs((former) => former.map((one) => (one.key === key ? { ...named, state } : one)));
  }

  return {
    photos,
    pdfs,
    add: (files) => {
      store.add(files.filter((file) => !saysPdf(file)));
      for (const file of files.filter(saysPdf)) void addPdf(file);
    },
    retry: (key) => store.retry(key),
    remove: (key) => {
      without(key);
      store.remove(new Set([key]));
    },
    clear: () => {
      setPdfs([]);
      store.clear();
    },
  };
}

/** As it calls itself; what it is is looked up in its bytes. */
const saysPdf = ({ type, name }: File): boolean => type === 'application/pdf' || /\.pdf$/iu.test(name);
