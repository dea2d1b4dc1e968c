/** Where faces may be on a photo, found on the device. Fetched by who masks, and by nobody else. */
export type { FaceBox } from './faceBoxes.ts';
export { createFaceFinder, type FaceFinder } from './faceFinder.ts';
export { detectFaces } from './detectFaces.ts';
