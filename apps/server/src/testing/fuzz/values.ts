/** Values to be sent: of a shape, so that they pass the first wall; odd ones; and one value changed into another. */
import { shuffled, type Dice } from './dice.ts';
import type { Shape } from './routes.ts';

/** What no honest client sends, wherever it stands. */
const ODD = [
  ...[null, true, 0, -1, 1.5, 2 ** 53, -(2 ** 31), 1e308],
  ...[
    '',
    ' ',
    '\u0000',
    '\ud800',
    '1',
    '-1',
    'null',
    '{}',
    '%00',
    "'; select 1; --",
    '../..',
    'é'.repeat(300),
  ],
  ...[{}, [], [[]], { length: 1e9 }, { $ne: null }, { __proto__: null, constructor: {} }],
] as const;
const LONGEST = 40_000;

export const oddValue = (dice: Dice): unknown => dice.pick(ODD);

export function valueOf(shape: Shape | undefined, dice: Dice): unknown {
  if (shape === undefined || dice.chance(0.01)) return oddValue(dice);
  if ('const' in shape) return shape.const;
  if (shape.enum) return dice.pick(shape.enum);
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices) return valueOf(dice.pick(choices), dice);
  if (shape.properties) return objectOf(shape, shape.properties, dice);
  switch (shape.type) {
    case 'array':
      return Array.from({ length: (shape.minItems ?? 0) + dice.int(3) }, () => valueOf(shape.items, dice));
    case 'string':
      return textOf(shape, dice);
    case 'integer':
    case 'number':
      return integerOf(shape, dice);
    case 'boolean':
      return dice.chance(0.5);
    case 'null':
      return null;
    default:
      return oddValue(dice);
  }
}

function objectOf({ required = [] }: Shape, properties: Readonly<Record<string, Shape>>, dice: Dice) {
  const names = Object.keys(properties).filter((name) => required.includes(name) || dice.chance(0.5));
  return Object.fromEntries(names.map((name) => [name, valueOf(properties[name], dice)]));
}

/** Most texts of the contract are bytes in base64url of a known length, or ids, which are 16 of them. */
function textOf({ minLength = 22, maxLength = minLength }: Shape, dice: Dice): string {
  const length = Math.min(LONGEST, minLength + dice.int(Math.max(1, maxLength - minLength + 1)));
  return dice.bytes(Math.floor((length * 3) / 4)).toString('base64url');
}

function integerOf({ minimum = 0, maximum = Number.MAX_SAFE_INTEGER }: Shape, dice: Dice): number {
  return dice.pick([minimum, maximum, minimum + dice.int(Math.min(100, maximum - minimum + 1))]);
}

/** One thing in it is another, gone, doubled, or in another order; in texts that hold canonical values too. */
export function changed(value: unknown, dice: Dice): unknown {
  if (Array.isArray(value)) return changedList(value, dice);
  if (typeof value === 'string') return changedText(value, dice);
  if (value === null || typeof value !== 'object') return oddValue(dice);
  const fields = Object.entries(value);
  const at = dice.pick(fields);
  if (!at || dice.chance(0.05)) return oddValue(dice);
  if (dice.chance(0.1)) return Object.fromEntries(fields.filter((field) => field !== at));
  if (dice.chance(0.05)) return { ...value, [dice.pick(['__proto__', 'more', 'toString'])]: oddValue(dice) };
  const entries = fields.map(([name, one]) => [name, name === at[0] ? changed(one, dice) : one] as const);
  return Object.fromEntries(entries);
}

function changedList(list: readonly unknown[], dice: Dice): unknown {
  if (list.length === 0 || dice.chance(0.05)) return oddValue(dice);
  const at = dice.int(list.length);
  return dice.pick([
    () => list.filter((_, index) => index !== at),
    () => [...list, list[at]],
    () => shuffled(list, dice),
    () => list.map((one, index) => (index === at ? changed(one, dice) : one)),
    () => list.map((one, index) => (index === at ? changed(one, dice) : one)),
  ])();
}

function changedText(text: string, dice: Dice): unknown {
  const inner = text.startsWith('{') ? parsed(text) : undefined;
  if (inner !== undefined && dice.chance(0.8)) return JSON.stringify(changed(inner, dice));
  const at = dice.int(text.length);
  return dice.pick<() => unknown>([
    () => `${text.slice(0, at)}${dice.pick(['A', 'w', '-', ' ', '\u0000', 'é'])}${text.slice(at + 1)}`,
    () => text.slice(0, at),
    () => text + text,
    () => dice.bytes(Math.floor((text.length * 3) / 4)).toString('base64url'),
    () => oddValue(dice),
  ])();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
