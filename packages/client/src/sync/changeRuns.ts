/**
 * A page of changes, cut where their order counts. Audiences and records that follow one another are a run: they are
 * taken in together, the audiences first. Every other change stands alone, between what came before it and after.
 */
import type { Change, SealedRecord, ServedAudience } from '@cocon/protocol';

export type AloneChange = Exclude<Change, { kind: 'audience' | 'record' }>;

export interface TakenTogether {
  readonly audiences: readonly ServedAudience[];
  readonly records: readonly SealedRecord[];
}

export type ChangeRun = TakenTogether | { readonly alone: AloneChange };

export function runsOf(changes: readonly Change[]): ChangeRun[] {
  const runs: ChangeRun[] = [];
  let audiences: ServedAudience[] = [];
  let records: SealedRecord[] = [];
  const close = () => {
    if (audiences.length + records.length > 0) runs.push({ audiences, records });
    [audiences, records] = [[], []];
  };
  for (const change of changes) {
    if (change.kind === 'audience') audiences.push(change.audience);
    else if (change.kind === 'record') records.push(change.record);
    else {
      close();
      runs.push({ alone: change });
    }
  }
  close();
  return runs;
}
