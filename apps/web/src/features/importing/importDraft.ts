/** A list that is being prepared: what was pasted, and all that was put right in its preview. Nothing of it is created yet. */
import * as z from 'zod/mini';
import {
  columnRoles,
  type ColumnRole,
  type PeopleAnswer,
  type RowChoice,
  type RowEdits,
} from '@cocon/domain';
import { daysBetween, inDays, LISTS_KEPT, LocalDay } from '@cocon/protocol';

export interface ImportDraft {
  readonly text: string;
  /** As chosen; undefined as long as those guessed stand. */
  readonly roles: readonly ColumnRole[] | undefined;
  readonly edits: RowEdits;
  readonly choices: ReadonlyMap<number, RowChoice>;
  /** What was said of cells that may be one person and may be two. */
  readonly answers: ReadonlyMap<string, PeopleAnswer>;
  /** Group of the children of whom the list says none. */
  readonly fallback: string | null;
}

export const beginDraft = (text: string): ImportDraft => ({
  text,
  roles: undefined,
  edits: new Map(),
  choices: new Map(),
  answers: new Map(),
  fallback: null,
});

const Person = z.object({ home: z.int(), person: z.string(), names: z.array(z.string()) });
const Edit = z.partial(
  z.object({ firstName: z.string(), lastName: z.string(), group: z.string(), people: z.array(Person) }),
);
const SameOrOther = z.enum(['same', 'other']);
const Choice = z.partial(z.object({ child: SameOrOther, home: SameOrOther, isLeftOut: z.boolean() }));

const KeptList = z.object({
  day: LocalDay,
  text: z.string(),
  roles: z.optional(z.array(z.enum(columnRoles))),
  edits: z.array(z.tuple([z.int(), Edit])),
  choices: z.array(z.tuple([z.int(), Choice])),
  answers: z.array(z.tuple([z.string(), z.enum(['kept', 'parted'])])),
  fallback: z.nullable(z.string()),
});

export interface KeptDraft {
  /** When it was last worked on. */
  readonly day: LocalDay;
  readonly draft: ImportDraft;
}

/** Days without a touch after which it goes. */
export const KEPT_DAYS = inDays(LISTS_KEPT);

export const isStillKept = ({ day }: KeptDraft, today: LocalDay): boolean =>
  daysBetween(day, today) <= KEPT_DAYS;

export function draftText({ day, draft }: KeptDraft): string {
  const { edits, choices, answers, ...rest } = draft;
  return JSON.stringify({ ...rest, day, edits: [...edits], choices: [...choices], answers: [...answers] });
}

/** The draft; undefined for what another version of the app wrote. */
export function readDraft(text: string): KeptDraft | undefined {
  const read = KeptList.safeParse(JSON.parse(text));
  if (!read.success) return undefined;
  const { day, roles, edits, choices, answers, ...rest } = read.data;
  return {
    day,
    draft: {
      ...rest,
      roles,
      edits: new Map(edits) as RowEdits,
      choices: new Map(choices) as ReadonlyMap<number, RowChoice>,
      answers: new Map(answers),
    },
  };
}
