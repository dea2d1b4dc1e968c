/** The network between one client and the server, which a hostile host bends answer by answer. */

/** Sees a JSON answer and gives what the client shall see instead, a whole Response where its status too is bent;
 *  undefined leaves it. */
export type Bend = (answer: Answer) => unknown;

export interface Answer {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly request: unknown;
  readonly status: number;
  // What JSON.parse gives: attacks reach into it.
  readonly body: Json;
}

// oxlint-disable-next-line typescript/no-explicit-any
export type Json = any;

/**
 * `before` reaching the server; `after`, when only the answer is lost; `between`, when the browser, whose connection was
 * cut before an answer, sends the same request again by itself.
 */
export type Cutting = (method: string, path: string) => 'before' | 'after' | 'between' | undefined;

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: HeadersInit;
  /** Text as it was, all else as bytes. */
  readonly body: string | Buffer;
}

export interface Wire {
  readonly fetch: typeof fetch;
  /** Bends every JSON answer from now on; returns how to stop. */
  bend(bend: Bend): () => void;
  /** Changes the bytes of blobs that are read. */
  bendBlobs(bend: (bytes: Uint8Array<ArrayBuffer>, path: string) => Uint8Array<ArrayBuffer>): () => void;
  /** Cuts requests for which this says so. */
  cut(when: Cutting): () => void;
  /** Cuts the next request to a path that has this in it, and no other. */
  cutOnce(part: string, moment: 'before' | 'after'): void;
  /** Every request so far. */
  readonly log: Sent[];
}

export function openWire(): Wire {
  const bends = new Set<Bend>();
  const blobBends = new Set<(bytes: Uint8Array<ArrayBuffer>, path: string) => Uint8Array<ArrayBuffer>>();
  const cuts = new Set<Cutting>();
  const log: Sent[] = [];
  const adding = <Entry>(set: Set<Entry>, entry: Entry) => {
    set.add(entry);
    return () => void set.delete(entry);
  };
  return {
    log,
    bend: (bend) => adding(bends, bend),
    bendBlobs: (bend) => adding(blobBends, bend),
    cut: (when) => adding(cuts, when),
    cutOnce: (part, moment) => {
      const stop = adding(cuts, (_method, path) => {
        if (!path.includes(part)) return undefined;
        stop();
        return moment;
      });
    },
    async fetch(input, init = {}) {
      const url = new URL(input instanceof Request ? input.url : input);
      const path = url.pathname + url.search;
      const method = init.method ?? 'GET';
      const said = { method, path, headers: init.headers ?? {}, body: '' as string | Buffer };
      log.push(said);
      said.body = await bodyOf(init.body);
      const cutAt = [...cuts].map((cut) => cut(method, path)).find((one) => one !== undefined);
      if (cutAt === 'before') throw new TypeError('network');
      if (cutAt === 'between') await (await fetch(input, init)).arrayBuffer();
      const response = await fetch(input, init);
      if (cutAt === 'after') {
        await response.arrayBuffer();
        throw new TypeError('network');
      }
      const type = response.headers.get('content-type') ?? '';
      if (!type.includes('json')) {
        if (blobBends.size === 0 || method !== 'GET' || !response.ok) return response;
        let bytes = new Uint8Array(await response.arrayBuffer());
        for (const bend of blobBends) bytes = bend(bytes, path);
        return new Response(bytes, { status: response.status });
      }
      if (bends.size === 0) return response;
      let body = await response.json();
      const request = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
      for (const bend of bends) {
        const bent = bend({ method, path, request, status: response.status, body: structuredClone(body) });
        if (bent instanceof Response) return bent;
        if (bent !== undefined) body = bent;
      }
      return new Response(JSON.stringify(body), {
        status: response.status,
        headers: { 'content-type': 'application/json' },
      });
    },
  };
}

/** What a request would send: its text, or the bytes of a file. */
async function bodyOf(body: BodyInit | null | undefined): Promise<string | Buffer> {
  if (typeof body === 'string') return body;
  return Buffer.from(await new Response(body ?? null).arrayBuffer());
}
