/**
 * What `npm run bench` measures, by short name. What needs a browser or the whole program lies in `tools/bench/`; the
 * rest in a `bench/` folder beside what it measures.
 */
import type { Measurement } from './bench/measurement.ts';

type Bench = () => Promise<Measurement[]>;

/** In the order in which they run: first what minds other work on the machine the most. */
export const benchmarks: Readonly<Record<string, Bench>> = {
  publishing: async () => (await import('./bench/publishing.ts')).benchPublishing(),
  'publishing-cost': async () => (await import('./bench/publishingCost.ts')).benchPublishingCost(),
  album: async () => (await import('./bench/album.ts')).benchAlbum(),
  gallery: async () => (await import('./bench/longGallery.ts')).benchLongGallery(),
  phone: async () => (await import('./bench/phone.ts')).benchPhone(),
  importing: async () => (await import('./bench/importing.ts')).benchImporting(),
  previews: async () => (await import('../apps/server/bench/previews.ts')).benchPreviews(),
  nginx: async () => (await import('../apps/server/bench/nginx.ts')).benchNginx(),
  changes: async () => (await import('../apps/server/bench/changes.ts')).benchChanges(),
  fuzz: async () => (await import('../apps/server/bench/fuzz.ts')).benchFuzz(),
  withdrawal: async () => (await import('../apps/server/bench/withdrawal.ts')).benchWithdrawal(),
  memory: async () => (await import('./bench/memory.ts')).benchMemory(),
  start: async () => (await import('./bench/start.ts')).benchStart(),
  sizes: async () => (await import('./bench/sizes.ts')).benchSizes(),
  sealing: async () => (await import('../packages/crypto/bench/seal.ts')).benchSeal(),
  media: async () => (await import('../packages/client/bench/media.ts')).benchMedia(),
  outcomes: async () => (await import('../apps/web/bench/outcomes.ts')).benchOutcomes(),
  films: async () => (await import('./bench/films.ts')).benchFilms(),
  rotation: async () => (await import('../packages/client/bench/rotation.ts')).benchRotation(),
  consents: async () => (await import('../packages/protocol/bench/consents.ts')).benchConsents(),
  'slow-network': async () => (await import('./bench/slowNetwork.ts')).benchSlowNetwork(),
  postgres: async () =>
    (await import('../apps/server/src/platform/postgres/bench/embeddedPostgres.ts')).benchStarts(),
};

/** Run only when they are named: they take long. */
export const longBenchmarks: Readonly<Record<string, Bench>> = {
  'gallery-100000': async () => (await import('./bench/longGallery.ts')).benchLongGallery(100_000),
};
