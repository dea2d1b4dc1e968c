/** Kinds of document that staff alone read: their book, the sheets, the scans of signed papers, what direction asks of itself. */
import type { RecordTypes } from '@cocon/client';
import {
  codeRenewedType,
  codeReportType,
  colleagueType,
  groupType,
  rootRequestType,
  sheetType,
  signedPaperType,
  tabletReopenedType,
} from '@cocon/domain';

export const staffTypes: RecordTypes = [
  codeRenewedType,
  codeReportType,
  colleagueType,
  groupType,
  rootRequestType,
  sheetType,
  signedPaperType,
  tabletReopenedType,
];
