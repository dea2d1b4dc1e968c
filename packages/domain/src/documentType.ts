/** A kind of document of the trade: how its body is read from what another device wrote, and how two edits join. */
import type * as z from 'zod/mini';
import { mergeFields } from './merge.ts';

export interface DocumentType<Body> {
  readonly collection: string;
  readonly type: string;
  /** What a body may say: the legal texts tell of each of its members (LG-2). */
  readonly schema: z.ZodMiniType<Body>;
  read(body: unknown): Body | undefined;
  merge(base: unknown, mine: unknown, theirs: unknown): Body;
}

/** Makes a type from its schema. Members that this version does not know are kept (the schemas are loose). */
export function documentType<Collection extends string, Body extends { readonly type: string }>(
  collection: Collection,
  type: Body['type'],
  schema: z.ZodMiniType<Body>,
  merge: (base: Partial<Body>, mine: Body, theirs: Body) => Body = mergeFields,
): DocumentType<Body> & { readonly collection: Collection } {
  return {
    collection,
    type,
    schema,
    read(body) {
      const parsed = schema.safeParse(body);
      return parsed.success ? parsed.data : undefined;
    },
    merge: (base, mine, theirs) => merge((base ?? {}) as Partial<Body>, mine as Body, theirs as Body),
  };
}
