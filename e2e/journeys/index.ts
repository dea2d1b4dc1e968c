/** The journeys of the product, as functions that take a page and plain data. Kept stable: other scenes use them. */
export * from './albums.ts';
export * from './camera.ts';
export * from './demonstration.ts';
export * from './devices.ts';
export * from './direction.ts';
export * from './ends.ts';
export * from './family.ts';
export * from './firstWeek.ts';
export * from './handouts.ts';
export * from './households.ts';
export * from './keeping.ts';
export * from './notices.ts';
export * from './papers.ts';
export * from './rescue.ts';
export * from './sheets.ts';
export * from './team.ts';
export * from './waysBack.ts';
