/** The emblem of a child's coat hook. */
import type { BookChild } from '../../session/book.ts';
import { defaultEmblem, isEmblemId, type EmblemId } from '../../design/emblems/emblemIds.ts';

export function emblemOf({ id, body }: Pick<BookChild, 'id' | 'body'>): EmblemId {
  return body.emblem !== undefined && isEmblemId(body.emblem) ? body.emblem : defaultEmblem(id);
}
