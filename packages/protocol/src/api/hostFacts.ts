/**
 * What the host of an instance says of itself in public: legal notice, hosting, who to ask about data, how far it is
 * accessible. Written by the host in `instance.json`; every part may be missing, and the pages then say so.
 */
import * as z from 'zod/mini';

const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(300));
const mail = z.string().check(z.trim(), z.maxLength(200), z.regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** Who answers for something, and how to reach them. */
const Body = z.strictObject({
  name: line,
  address: z.optional(line),
  phone: z.optional(line),
  email: z.optional(mail),
});

export const HostFacts = z.strictObject({
  /** Who publishes this site. */
  publisher: z.optional(
    z.strictObject({
      ...Body.shape,
      /** « SAS au capital de … », « association loi 1901 », « commune ». */
      form: z.optional(line),
      /** SIREN, RNA or the like. */
      registration: z.optional(line),
    }),
  ),
  /** Directeur de la publication. */
  publicationDirector: z.optional(line),
  /** Who runs the machine. */
  hosting: z.optional(
    z.strictObject({
      ...Body.shape,
      /** Where the machine stands: « Strasbourg, France ». */
      place: z.optional(line),
    }),
  ),
  /** Data protection officer, or who answers for it. */
  dpo: z.optional(Body),
  accessibility: z.optional(
    z.strictObject({
      status: z.enum(['full', 'partial', 'none', 'unaudited']),
      /** Who audited, and when. */
      auditor: z.optional(line),
      auditedOn: z.optional(day),
      email: z.optional(mail),
    }),
  ),
});
export type HostFacts = z.infer<typeof HostFacts>;

/** What the host has not said yet, in the order of the pages. */
export function missingFacts(facts: HostFacts): (keyof HostFacts)[] {
  const all = ['publisher', 'publicationDirector', 'hosting', 'dpo', 'accessibility'] as const;
  return all.filter((part) => facts[part] === undefined);
}
