/** Module worker: says where faces may be on a photo. `faceFinder.ts` drives it. */
import { serveJobs } from '../serveJobs.ts';
import { detectFaces, type FaceJob } from './detectFaces.ts';
import type { FaceBox } from './faceBoxes.ts';

serveJobs<FaceJob, readonly FaceBox[]>(detectFaces);
