/**
 * The copies to keep of a publication: for each photo or film of it that somebody may keep, a record of its own, with a
 * file and a key of its own (decision 37). To whom they go the engine asks the consents when it sends, which is after the
 * publication itself has arrived.
 */
import type { DraftWrite } from '@cocon/client';
import type { CopyBody, EncryptedFile } from '@cocon/domain';
import {
  allowedHouseholds,
  type MediumFacts,
  type Moment,
  type RecordId,
  type RegisterState,
} from '@cocon/protocol';

/** Whether any family may keep a copy, as the consents stand. */
export const someoneKeeps = (
  state: RegisterState,
  moment: Moment,
  facts: Omit<MediumFacts, 'publishedAt'>,
): boolean => allowedHouseholds(state, { ...facts, publishedAt: moment.height }, moment, 'keep').size > 0;

/** How a write names the file of its copy. */
export const blobsOfCopy = ({ file: { blob, size, hash } }: CopyBody): DraftWrite['blobs'] => [
  { id: blob, size, hash },
];

/** `fileOf`: the file of a copy, by the record that its photo names. */
export function copyWrites(
  media: readonly DraftWrite[],
  fileOf: ReadonlyMap<string, EncryptedFile>,
): DraftWrite[] {
  return media.flatMap((medium): DraftWrite[] => {
    const { copy } = medium.body as { readonly copy?: string };
    const file = copy && fileOf.get(copy);
    if (!file) return [];
    const body: CopyBody = { type: 'copy', file };
    return [
      {
        ...medium,
        id: copy as RecordId,
        collection: 'print',
        body,
        audience: { kind: 'consents', only: null },
        blobs: blobsOfCopy(body),
        copyOf: medium.id,
      },
    ];
  });
}
