/** What direction's device sent when it published: the ids that a curious device could ask for. */
import { z } from 'zod';
import type { Person } from './people.ts';

const Header = z.object({
  collection: z.string(),
  id: z.string(),
  version: z.number(),
  blobs: z.array(z.object({ id: z.string() })),
});

export interface Published {
  readonly record: string;
  readonly blobs: readonly string[];
}

/** The media of each change set that was sent, in order. */
export function publishedBy({ sent }: Person): Published[][] {
  return sent
    .filter(({ method, url }) => method === 'POST' && url.endsWith('/changesets'))
    .map(({ body }) => {
      const { records } = JSON.parse(body?.toString('utf8') ?? '{}') as { records: { header: string }[] };
      return records
        .map(({ header }) => Header.parse(JSON.parse(header)))
        .filter(({ collection }) => collection === 'medium')
        .map(({ id, blobs }) => ({ record: id, blobs: blobs.map((blob) => blob.id) }));
    })
    .filter((media) => media.length > 0);
}
