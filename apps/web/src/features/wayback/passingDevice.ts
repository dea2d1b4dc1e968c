/** A device of its own for a shared computer: everything that it is made of rests in the memory of this page. */
import { createDevice, createMemoryStore, exclusiveHere, type OpenedCard, type Profile } from '@cocon/client';
import { recordTypesOf } from '../../session/recordTypes.ts';
import { clientDependencies } from '../../session/session.ts';

let passing: ReturnType<typeof createDevice> | undefined;

/** Enters by what a way back opened. Done again after a cut it goes on with the same keys. */
export function enterInPassing(opened: OpenedCard): Promise<Profile> {
  const memory = { store: createMemoryStore(), exclusive: exclusiveHere() };
  passing ??= createDevice({ ...clientDependencies, ...memory }, recordTypesOf, { isPassing: true });
  return passing.enter('', opened);
}

/** The page forgets it. */
export function forgetPassing(): void {
  passing = undefined;
}
