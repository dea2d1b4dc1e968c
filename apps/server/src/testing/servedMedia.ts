/** What the server hands a household of media, in each of the ways in which it can be asked. */
import { readHeader, type BlobId, type RecordId } from '@cocon/protocol';
import { expect } from 'vitest';
import type { TestClient } from './testClient.ts';

interface Medium {
  readonly id: RecordId;
  readonly blob: BlobId;
}

/** Record, file and page: those of `expected` are there, the others are as if they did not exist. */
export async function expectServed(
  client: TestClient,
  media: readonly Medium[],
  expected: readonly RecordId[],
): Promise<void> {
  for (const { id, blob } of media) {
    const status = expected.includes(id) ? 200 : 404;
    const answers = await Promise.all([client.get(client.path(`records/${id}`)), client.getBlob(blob)]);
    expect(answers.map((answer) => answer.status)).toEqual([status, status]);
  }
  const page = (await client.page('medium')).records.flatMap(({ header }) => readHeader(header)?.id ?? []);
  expect(page.toSorted()).toEqual(expected.toSorted());
}

/** Adds to what a household holds what its changes say since it was last asked, and takes what they take. */
export async function followChanges(client: TestClient, held: Set<RecordId>): Promise<void> {
  for (const change of await client.follow()) {
    if (change.kind === 'record') {
      const header = readHeader(change.record.header);
      if (header?.collection === 'medium') held.add(header.id);
    }
    if (change.kind === 'withdrawn' || change.kind === 'deleted') held.delete(change.id);
  }
}
