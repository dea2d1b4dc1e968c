/** The emblem of a child's coat hook: the one chosen, else the default of the child's id. */
import { defaultEmblem, isEmblemId, type EmblemId } from '../design/emblems/emblemIds.ts';
import type { BookChild } from './book.ts';

export function emblemOf({ id, body }: Pick<BookChild, 'id' | 'body'>): EmblemId {
  return body.emblem !== undefined && isEmblemId(body.emblem) ? body.emblem : defaultEmblem(id);
}
