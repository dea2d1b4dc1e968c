/**
 * Canonical JSON: the one byte string that stands for a value, so that it can be signed and hashed.
 *
 * Objects have their keys sorted by UTF-16 code unit, no white space; numbers are safe integers only; strings are
 * escaped as JSON.stringify does and hold no lone surrogate; `undefined`, floats, functions and dates are refused, and
 * so is a member called `__proto__`, which readers of objects pass over in silence. A received text is accepted only
 * if it is exactly the canonical text of what it says: two spellings of one statement cannot both be valid.
 */
export type Canonical =
  null | boolean | number | string | readonly Canonical[] | { readonly [key: string]: Canonical };

/** The canonical text of a value. Throws TypeError on a value that has none. */
export function canonicalText(value: unknown): string {
  if (value === null || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new TypeError('not a safe integer');
    return String(value);
  }
  if (typeof value === 'string') {
    if (!isWellFormed(value)) throw new TypeError('lone surrogate');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${Array.from(value, (member) => canonicalText(member)).join(',')}]`;
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    if (Object.hasOwn(value, '__proto__')) throw new TypeError('a member called __proto__');
    const members = Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, member]) => `${canonicalText(key)}:${canonicalText(member)}`);
    return `{${members.join(',')}}`;
  }
  throw new TypeError(`no canonical form for ${typeof value}`);
}

/** The value of a canonical text, or undefined when the text is not JSON or not in its canonical form. */
export function readCanonical(text: string): Canonical | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return canonicalText(value) === text ? (value as Canonical) : undefined;
  } catch {
    return undefined;
  }
}

function isWellFormed(text: string): boolean {
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);
}
