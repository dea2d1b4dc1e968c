/** People of a scene: each a browser context of its own, with what it asked for. */
import { expect, type Browser, type Page } from '@playwright/test';

export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Null too where it was a Blob, which the tool does not show: the wire does (wire.ts). */
  readonly body: Buffer | null;
}

export interface Person {
  readonly page: Page;
  /** Every request that left the page and its workers. */
  readonly sent: Sent[];
  /** What the page complained of: errors, content policy. */
  readonly complaints: string[];
}

const SIZES = {
  tablet: { width: 1112, height: 834 },
  phone: { width: 390, height: 844 },
} as const;

export async function aPerson(browser: Browser, size: keyof typeof SIZES): Promise<Person> {
  const context = await browser.newContext({ viewport: SIZES[size] });
  const page = await context.newPage();
  const sent: Sent[] = [];
  const complaints: string[] = [];
  context.on('request', (request) =>
    sent.push({
      method: request.method(),
      url: request.url(),
      headers: request.headers(),
      body: request.postDataBuffer(),
    }),
  );
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted Type/.test(message.text())) complaints.push(message.text());
  });
  return { page, sent, complaints };
}

/** Asks the server directly, as this person's device, past the app, one path after the other: the statuses it answers. */
export async function askDirectly(person: Person, paths: readonly string[]): Promise<number[]> {
  const token = person.sent.findLast(({ headers }) => headers['authorization'] !== undefined)?.headers[
    'authorization'
  ];
  expect(token, 'the device has a session').toBeDefined();
  return person.page.evaluate(
    async ([all, authorization]) => {
      const statuses: number[] = [];
      for (const path of all) {
        const answer = await fetch(path, { headers: { authorization, 'cocon-protocol': '1' } });
        await answer.arrayBuffer();
        statuses.push(answer.status);
      }
      return statuses;
    },
    [paths, token ?? ''] as const,
  );
}

/** Establishment id of a person, from what its device asked. */
export function establishmentOf({ sent }: Person): string {
  const id = sent
    .map(({ url }) => /\/api\/e\/([A-Za-z0-9_-]{22})\//.exec(url)?.[1])
    .find((one) => one !== undefined);
  if (id === undefined) throw new Error('this person has asked for no establishment');
  return id;
}
