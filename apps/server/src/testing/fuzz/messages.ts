/** The messages of a fuzzer, of six kinds, for every path that is served. */
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '@cocon/protocol';
import type { Corpus, Message } from './corpus.ts';
import type { Dice } from './dice.ts';
import type { ServedRoute } from './routes.ts';
import { changed, valueOf } from './values.ts';

/** `duplicated`: sent before, word for word. `reordered`: true, out of its turn. */
export const KINDS = ['generated', 'changed', 'malformed', 'oversized', 'duplicated', 'reordered'] as const;
export type Kind = (typeof KINDS)[number];

/** A little over what a path takes unless it says more, and over what any takes. */
const OVERSIZES = [70_000, 300_000, 9_000_000] as const;

export function messageOf(kind: Kind, route: ServedRoute, corpus: Corpus, dice: Dice): Message {
  switch (kind) {
    case 'duplicated':
      return dice.pick(corpus.sent) ?? generated(route, corpus, dice);
    case 'reordered':
      return dice.pick(corpus.held) ?? generated(route, corpus, dice);
    case 'generated':
      return generated(route, corpus, dice);
    case 'changed':
      return changedMessage(trueOne(route, corpus, dice), corpus, dice);
    case 'malformed':
      return malformed(trueOne(route, corpus, dice), dice);
    case 'oversized':
      return oversized(trueOne(route, corpus, dice), dice);
  }
}

/** A true message to this path where there was one, else one of its shape. */
function trueOne(route: ServedRoute, corpus: Corpus, dice: Dice): Message {
  const pattern = new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+')}$`);
  const own = [...corpus.sent, ...corpus.held].filter(
    ({ method, url }) => method === route.method && pattern.test(url.split('?')[0] ?? ''),
  );
  return dice.pick(own) ?? generated(route, corpus, dice);
}

function generated({ method, path, body, query }: ServedRoute, corpus: Corpus, dice: Dice): Message {
  const url = path.replace(/:\w+/g, (name) => idFor(name, corpus, dice));
  const asked = query && Object.entries(valueOf(query, dice) ?? {}).map(([name, one]) => [name, textOf(one)]);
  const search = asked ? `?${new URLSearchParams(asked).toString()}` : '';
  const isBytes = body === undefined && method !== 'GET' && method !== 'HEAD';
  return {
    method,
    url: url + search,
    headers: headersOf(corpus, dice, isBytes),
    body: body ? JSON.stringify(valueOf(body, dice)) : isBytes ? dice.bytes(dice.int(200)) : undefined,
  };
}

/** One that was seen in its place, one seen in another, or a new one. */
function idFor(name: string, { sent }: Corpus, dice: Dice): string {
  const parts = (dice.pick(sent)?.url ?? '').split(/[/?=&]/);
  const house = name === ':establishment' ? parts[3] : undefined;
  const seen = house?.length === 22 ? house : dice.pick(parts.filter((part) => part.length === 22));
  return dice.chance(0.85) && seen ? seen : dice.bytes(16).toString('base64url');
}

function headersOf({ tokens }: Corpus, dice: Dice, isBytes: boolean): Record<string, string> {
  const token = dice.pick([...tokens, ...tokens, dice.bytes(60).toString('base64url'), '']);
  return {
    [PROTOCOL_HEADER]: dice.chance(0.97) ? String(PROTOCOL_VERSION) : dice.pick(['0', '-1', 'x', '']),
    ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
    ...(isBytes
      ? {
          'content-type': dice.pick(['application/octet-stream', 'application/offset+octet-stream']),
          'cocon-sha256': dice.bytes(32).toString('base64url'),
          'tus-resumable': dice.pick(['1.0.0', '9']),
          'upload-length': dice.pick(['10', '-1', 'x', '9999999999999']),
          'upload-offset': dice.pick(['0', '5', '-1']),
        }
      : { 'content-type': 'application/json' }),
  };
}

function changedMessage(message: Message, corpus: Corpus, dice: Dice): Message {
  const { body, url } = message;
  const headers = dice.chance(0.2) ? headersOf(corpus, dice, Buffer.isBuffer(body)) : message.headers;
  if (typeof body !== 'string') return { ...message, headers, url: changedUrl(url, dice) };
  let value: unknown = JSON.parse(body);
  for (let left = 1 + dice.int(3); left > 0; left -= 1) value = changed(value, dice);
  return { ...message, headers, body: JSON.stringify(value) };
}

function malformed(message: Message, dice: Dice): Message {
  const text = String(message.body ?? '{}');
  const withBody = (body: string | Buffer, headers: Record<string, string> = {}): Message => ({
    ...message,
    body,
    headers: { ...message.headers, ...headers },
  });
  return dice.pick([
    () => withBody(text.slice(0, dice.int(text.length))),
    () => withBody(dice.bytes(1 + dice.int(300))),
    () =>
      withBody(text, {
        'content-type': dice.pick(['text/plain', 'application/x-www-form-urlencoded', 'a/b; c']),
      }),
    () => withBody(text, { 'content-encoding': 'gzip' }),
    () => withBody(text.replaceAll('":', '":[')),
    () => withBody(`${'['.repeat(20_000)}${']'.repeat(20_000)}`),
    () => withBody(`{"__proto__":${text}}`),
    () =>
      withBody(text, {
        authorization: dice.pick(['Bearer', 'Bearer .', 'Basic eDp4', 'Bearer a.b.c', '\u00ff']),
      }),
    () => withBody(text, { range: dice.pick(['bytes=9-1', 'bytes=-', 'bytes=0-999999999999999', 'x']) }),
    () => ({ ...message, url: changedUrl(message.url, dice) }),
  ])();
}

function changedUrl(url: string, dice: Dice): string {
  const parts = url.split('/');
  const at = 2 + dice.int(Math.max(1, parts.length - 2));
  const odd = dice.pick([
    '%00',
    '..%2f..',
    '%',
    'a'.repeat(250),
    '%ff%fe',
    '?after=zz',
    '?limit=-1&limit=2',
    'é',
    '',
  ]);
  return dice.chance(0.7)
    ? parts.map((part, index) => (index === at ? odd : part)).join('/')
    : `${url}${odd}`;
}

function oversized(message: Message, dice: Dice): Message {
  const size = dice.chance(0.02) ? OVERSIZES[2] : dice.pick([OVERSIZES[0], OVERSIZES[1]]);
  const { body } = message;
  if (typeof body !== 'string') return { ...message, body: Buffer.alloc(size, 1) };
  // A made-up body may be `null`.
  const value = (JSON.parse(body) ?? {}) as Record<string, unknown>;
  const name = dice.pick(Object.keys(value)) ?? 'more';
  const one = value[name];
  const first: unknown = Array.isArray(one) ? one[0] : undefined;
  const many = first === undefined ? 'A'.repeat(size) : Array.from({ length: 3_000 }, () => first);
  return { ...message, body: JSON.stringify({ ...value, [name]: many }).slice(0, 4 * size) };
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
