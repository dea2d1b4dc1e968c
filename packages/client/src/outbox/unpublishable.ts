/** A publication that the consents do not allow as it is. */
import type { RecordId } from '@cocon/protocol';
import { ClientRefusal } from '../refusal.ts';

/** Thrown when a medium may not be published to anyone as it is. */
export class Unpublishable extends ClientRefusal {
  readonly records: readonly RecordId[];
  constructor(records: readonly RecordId[]) {
    super('unpublishable');
    this.records = records;
  }
}
