/** Measurements of this package on one core of Node: `node packages/crypto/bench/seal.ts` prints them. */
import type { Measurement } from '../../../tools/bench/measurement.ts';
import {
  decryptBlob,
  decryptBody,
  decryptUnder,
  encryptBlob,
  encryptBody,
  encryptUnder,
  importSealingKey,
  importStorageKey,
  makeAudienceKey,
  makeBlobKey,
  makeContentKey,
  makeSealingSeed,
  makeSecret,
  seal,
  stretch,
  unwrapKey,
  utf8,
  wrapKey,
} from '../src/index.ts';
import { type Backend, forceBackend } from '../src/primitives/backend.ts';

const recordCount = 1000;
const recipientCount = 40;
const mebibyte = 2 ** 20;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The median of five runs, after one that does not count. */
async function medianTime(work: () => Promise<unknown>): Promise<number> {
  await work();
  const times: number[] = [];
  for (let i = 0; i < 5; i++) times.push(await timed(work));
  return times.toSorted((a, b) => a - b)[2] ?? Number.NaN;
}

async function measureSealing(backend: Backend, atMost: number): Promise<Measurement> {
  forceBackend(backend);
  try {
    const { publicKey } = await importSealingKey(makeSealingSeed());
    const context = { label: 'audience', bind: utf8('bench') };
    const audienceKey = makeAudienceKey();
    const recipients = Array.from({ length: recipientCount }, () => publicKey);
    const value = await medianTime(() =>
      Promise.all(recipients.map((key) => seal(key, audienceKey, context))),
    );
    return { name: `seal to ${recipientCount} recipients, ${backend}`, value, unit: 'ms', reach: { atMost } };
  } finally {
    forceBackend(undefined);
  }
}

async function measureRecords(): Promise<Measurement[]> {
  const audienceKey = makeAudienceKey();
  const storageKey = await importStorageKey(makeSecret(32));
  const plain = makeSecret(600);
  const records = await Promise.all(
    Array.from({ length: recordCount }, async (_, i) => {
      const header = utf8(`header of record ${i}`);
      const contentKey = makeContentKey();
      const [wrapped, body, box] = await Promise.all([
        wrapKey(audienceKey, contentKey, header),
        encryptBody(contentKey, header, plain),
        encryptUnder(storageKey, `record/${i}`, plain),
      ]);
      return { header, wrapped, body, box, label: `record/${i}` };
    }),
  );
  const openRecords = await medianTime(() =>
    Promise.all(
      records.map(async ({ header, wrapped, body }) =>
        decryptBody(await unwrapKey(audienceKey, wrapped, header), header, body),
      ),
    ),
  );
  const openBoxes = await medianTime(() =>
    Promise.all(records.map(({ label, box }) => decryptUnder(storageKey, label, box))),
  );
  return [
    {
      name: `open ${recordCount} records (unwrap and decrypt)`,
      value: openRecords,
      unit: 'ms',
      reach: { atMost: 300 },
    },
    { name: `open ${recordCount} storage boxes`, value: openBoxes, unit: 'ms', reach: { atMost: 100 } },
  ];
}

async function measureBlobs(): Promise<Measurement[]> {
  const size = 32 * mebibyte;
  const context = { establishment: 'bench', blob: 'bench' };
  const key = makeBlobKey();
  const plain = new Uint8Array(size);
  const sealed = await encryptBlob(key, context, plain);
  const perSecond = (milliseconds: number) => size / 1e6 / (milliseconds / 1000);
  return [
    {
      name: 'encrypt a blob of 32 MiB',
      value: perSecond(await medianTime(() => encryptBlob(key, context, plain))),
      unit: 'MB/s',
      reach: { atLeast: 200 },
    },
    {
      name: 'decrypt a blob of 32 MiB',
      value: perSecond(await medianTime(() => decryptBlob(key, context, sealed))),
      unit: 'MB/s',
      reach: { atLeast: 200 },
    },
  ];
}

export async function benchSeal(): Promise<Measurement[]> {
  const native = await measureSealing('native', 150);
  const portable = await measureSealing('portable', 700);
  const stretched = await timed(() => stretch('246813', makeSecret(16)));
  return [
    native,
    portable,
    ...(await measureRecords()),
    ...(await measureBlobs()),
    { name: 'stretch a code (64 MiB, 3 passes)', value: stretched, unit: 'ms', reach: { atMost: 1500 } },
  ];
}

if (import.meta.main) console.table(await benchSeal());
