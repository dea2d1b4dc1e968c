/** The trade, pure: what the documents say and how edits join. It knows no clock, network, storage or key. */
export * from './children/child.ts';
export * from './children/usualDays.ts';
export * from './consents/schoolYear.ts';
export * from './consents/signedPaper.ts';
export type { DocumentType } from './documentType.ts';
export * from './establishment/house.ts';
export * from './gallery/albums.ts';
export * from './gallery/covers.ts';
export * from './gallery/ends.ts';
export * from './gallery/photo.ts';
export * from './groups/group.ts';
export * from './handouts/handout.ts';
export * from './households/household.ts';
export * from './importing/index.ts';
export { mergeById, mergeFields, type Superseded } from './merge.ts';
export * from './names.ts';
export * from './staff/colleague.ts';
export * from './consents/consentText.ts';
