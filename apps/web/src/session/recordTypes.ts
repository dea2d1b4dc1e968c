/** Every kind of document that the app reads and writes, handed to the engine, which knows no trade word. */
import type { RecordTypes } from '@cocon/client';
import {
  childType,
  colleagueType,
  groupType,
  handoutType,
  householdType,
  houseType,
  photoType,
  postType,
  privateHandoutType,
  signedPaperType,
} from '@cocon/domain';

export const recordTypes: RecordTypes = [
  childType,
  colleagueType,
  groupType,
  handoutType,
  householdType,
  houseType,
  photoType,
  postType,
  privateHandoutType,
  signedPaperType,
];
