/**
 * Every rule of docs/spec.md is quoted by the title of a test that ran, and titles quote only rules
 * that exist.
 *
 * A rule is defined by its id in bold (`**CO-3**`); a title quotes ids anywhere in it
 * (`CO-1, CO-2 …`). Pure: `rule-coverage.ts` is the command.
 */
export type RuleCoverage = {
  rules: string[];
  /** Defined, and quoted by no test that ran. */
  untested: string[];
  /** Quoted, and not defined. */
  unknown: { id: string; title: string }[];
  /** Defined more than once. */
  repeated: string[];
};

const definition = /\*\*([A-Z]{2}-\d+)\*\*/g;
const quotation = /\b[A-Z]{2}-\d+\b/g;

/** Compares the rules of a specification with the titles of tests. */
export function compareRules(specification: string, titles: readonly string[]): RuleCoverage {
  const definitions = [...specification.matchAll(definition)].flatMap(([, id]) =>
    id === undefined ? [] : [id],
  );
  const rules = [...new Set(definitions)];
  const quotations = titles.flatMap((title) => [...title.matchAll(quotation)].map(([id]) => ({ id, title })));
  const quoted = new Set(quotations.map(({ id }) => id));
  return {
    rules,
    untested: rules.filter((rule) => !quoted.has(rule)),
    unknown: quotations.filter(({ id }) => !rules.includes(id)),
    repeated: rules.filter((rule) => definitions.indexOf(rule) !== definitions.lastIndexOf(rule)),
  };
}

/** What is wrong, one sentence each; empty when every rule is tested. */
export function complaintsOf({ rules, untested, unknown, repeated }: RuleCoverage): string[] {
  return [
    ...(rules.length === 0 ? ['docs/spec.md defines no rule (an id in bold, such as **CO-3**).'] : []),
    ...untested.map((id) => `${id} is quoted by no test that ran.`),
    ...unknown.map(({ id, title }) => `${id} is not in docs/spec.md, but a test quotes it: "${title}".`),
    ...repeated.map((id) => `${id} is defined more than once in docs/spec.md.`),
  ];
}
