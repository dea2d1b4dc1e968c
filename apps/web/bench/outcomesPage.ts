/** What `outcomes.ts` asks, in a page of the browser. */
import { i18n } from '@lingui/core';
import { type Outcome, startOutcomes } from '../../../packages/client/src/media/testing/outcomeOf.ts';
import { sentenceOfPhoto } from '../src/features/publishing/refusedPhoto.ts';
import { activateLocale, loadCatalogues } from '../src/locales/catalogues.ts';

export interface OutcomeRow extends Omit<Outcome, 'refusal' | 'came'> {
  /** Why it was refused, as people read it. */
  readonly sentence?: string;
  readonly pixels: string;
  readonly bytes: number;
  readonly tags: readonly string[];
  readonly turn: number | string;
}

async function outcomesOf(files: readonly { name: string; address: string }[]): Promise<OutcomeRow[]> {
  await loadCatalogues(['publishing']);
  await activateLocale('fr');
  const outcomes = startOutcomes();
  const rows: OutcomeRow[] = [];
  // The first photo waits for the workers to load, which is no property of that file.
  for (const { name, address } of [...files.slice(0, 1), ...files]) {
    const file = new File([await (await fetch(address)).blob()], name);
    const { refusal, came, ...before } = await outcomes.of(file);
    rows.push({
      ...before,
      ...(refusal === undefined ? {} : { sentence: i18n._(sentenceOfPhoto(refusal)) }),
      pixels: came === undefined ? '' : `${came.width}×${came.height}`,
      bytes: came?.bytes ?? 0,
      tags: came?.tags ?? [],
      turn: came?.turn ?? '',
    });
  }
  outcomes.close();
  return rows.slice(1);
}

Object.assign(globalThis, { outcomesOf });
