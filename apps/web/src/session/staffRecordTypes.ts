/** Kinds of document that staff alone read: their book, the sheets, the scans of signed papers. */
import type { RecordTypes } from '@cocon/client';
import { colleagueType, groupType, sheetType, signedPaperType } from '@cocon/domain';

export const staffTypes: RecordTypes = [colleagueType, groupType, sheetType, signedPaperType];
