/** Every kind of document that the app reads and writes, handed to the engine, which knows no trade word. */
import type { RecordTypes } from '@cocon/client';
import {
  childType,
  colleagueType,
  groupType,
  householdType,
  houseType,
  photoType,
  postType,
  signedPaperType,
} from '@cocon/domain';

export const recordTypes: RecordTypes = [
  childType,
  colleagueType,
  groupType,
  householdType,
  houseType,
  photoType,
  postType,
  signedPaperType,
];
