/**
 * Every kind of document that the app reads and writes, handed to the engine, which knows no trade word. A family's
 * device reads those of families; the others come with a profile of staff, and no family fetches them.
 */
import type { RecordTypes } from '@cocon/client';
import {
  childType,
  copyType,
  deviceReportType,
  erasureRequestType,
  handoutType,
  householdType,
  houseType,
  photoType,
  postType,
  privateHandoutType,
} from '@cocon/domain';

export const familyTypes: RecordTypes = [
  childType,
  copyType,
  deviceReportType,
  erasureRequestType,
  handoutType,
  householdType,
  houseType,
  photoType,
  postType,
  privateHandoutType,
];

/** Of who reads: a profile of staff waits for its own the first time. */
export async function recordTypesOf(role: 'direction' | 'team' | 'household'): Promise<RecordTypes> {
  if (role === 'household') return familyTypes;
  const { staffTypes } = await import('./staffRecordTypes.ts');
  return [...familyTypes, ...staffTypes];
}
