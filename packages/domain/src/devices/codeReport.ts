/** Wrong codes on a room tablet, told once it is open again: for direction's list of what happened. The book's readers are the team. */
import * as z from 'zod/mini';
import { documentType } from '../documentType.ts';

const CodeReportBody = z.looseObject({
  type: z.literal('codeReport'),
  device: z.string(),
  times: z.int().check(z.positive()),
});
export type CodeReportBody = z.infer<typeof CodeReportBody>;

export const codeReportType = documentType('book', 'codeReport', CodeReportBody);
