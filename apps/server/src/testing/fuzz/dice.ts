/** Choices that the same seed makes again, in the same order. */
export interface Dice {
  /** An integer from 0 to below this. */
  int(below: number): number;
  /** True so often, of 1. */
  chance(of: number): boolean;
  pick<Value>(from: readonly [Value, ...Value[]]): Value;
  pick<Value>(from: readonly Value[]): Value | undefined;
  bytes(size: number): Buffer;
}

export function diceOf(seed: number): Dice {
  let state = seed | 0;
  // mulberry32: 32 bits of state are plenty for choices.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number) => Math.floor(next() * below);
  return {
    int,
    chance: (of) => next() < of,
    pick: <Value>(from: readonly Value[]) => from[int(from.length)] as Value,
    bytes: (size) => Buffer.from(Uint8Array.from({ length: size }, () => int(256))),
  };
}

export function shuffled<Value>(values: readonly Value[], dice: Dice): Value[] {
  const left = [...values];
  return values.flatMap(() => left.splice(dice.int(left.length), 1));
}
