/**
 * « Ce n’est pas moi »: a guardian tells direction of a device of its family that it does not know. Between household and
 * direction, like every `thread` of theirs; who says it, and when, is what the record is signed with.
 */
import * as z from 'zod/mini';
import { documentType } from '../documentType.ts';

const DeviceReportBody = z.looseObject({ type: z.literal('deviceReport'), device: z.string() });
export type DeviceReportBody = z.infer<typeof DeviceReportBody>;

export const deviceReportType = documentType('thread', 'deviceReport', DeviceReportBody);
