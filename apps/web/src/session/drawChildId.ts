/**
 * An id for a new child whose emblem no other child of the house has: nobody is told from another by a photo. Where all
 * emblems are taken, any id; one is chosen by hand then.
 */
import { makeId, type ChildId } from '@cocon/protocol';
import { defaultEmblem, type EmblemId } from '../design/emblems/emblemIds.ts';

/** Sixty emblems with one free are met in so many draws, nearly always. */
const MOST_DRAWS = 400;

export function drawChildId(
  taken: ReadonlySet<EmblemId>,
  draw: () => ChildId = () => makeId<ChildId>(),
): ChildId {
  let id = draw();
  for (let draws = 1; draws < MOST_DRAWS && taken.has(defaultEmblem(id)); draws++) id = draw();
  return id;
}
