import { describe, expect, test } from 'vitest';
import { encryptBlob, makeBlobKey, toBase64Url } from '@cocon/crypto';
import { makeId, type EstablishmentId, type Result } from '@cocon/protocol';
import { maxPdfBytes, openHandout, sealHandout, type SealedHandout } from './handoutFile.ts';
import type { PhotoRefusal } from './photoRefusal.ts';
import type { PreparedAndEncrypted } from './sealPhoto.ts';
import { catalogue, pdfOf, plainPdf } from '../../../../tools/test-media/pdf.ts';

const establishment = makeId<EstablishmentId>();
const noPicture = (): Promise<Result<PreparedAndEncrypted, PhotoRefusal>> =>
  Promise.reject(new Error('no picture'));
const seal = (...parts: BlobPart[]) => sealHandout(new Blob(parts), establishment, noPicture);

async function sealed(bytes: Uint8Array<ArrayBuffer>): Promise<SealedHandout> {
  const made = await seal(bytes);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}

describe('a file to hand out', () => {
  test('PD-1 what is empty, of another kind, cut off or too large is refused, whatever it is called', async () => {
    const refusal = async (...parts: BlobPart[]) => {
      const made = await seal(...parts);
      return made.ok ? undefined : made.refusal;
    };
    expect(await refusal()).toEqual({ code: 'empty' });
    expect(await refusal('PK\u0003\u0004 a document of a word processor')).toEqual({ code: 'otherKind' });
    expect(await refusal('<html><script>alert(1)</script>')).toEqual({ code: 'otherKind' });
    expect(await refusal('%PDF-1.7\n1 0 obj')).toEqual({ code: 'pdf', fault: 'cutOff' });
    expect(await refusal(plainPdf(), new Uint8Array(maxPdfBytes))).toMatchObject({ code: 'tooLarge' });
  });

  test('PD-1 a picture is prepared like a photo, and why it cannot be is said', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const made = await sealHandout(new Blob([png]), establishment, () =>
      Promise.resolve({ ok: false, refusal: { code: 'unreadable' } }),
    );
    expect(made).toEqual({ ok: false, refusal: { code: 'picture', refusal: { code: 'unreadable' } } });
  });
});

describe('a file that was handed out', () => {
  test('PD-3 a PDF opens to the same bytes, as a PDF', async () => {
    const file = await openHandout({ establishment, ...(await sealed(plainPdf())) });
    expect(file?.type).toBe('application/pdf');
    expect(new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(plainPdf());
  });

  test('PD-3 under another type, key or id, or with a script that a changed app let through, it is not handed on', async () => {
    const handout = await sealed(plainPdf());
    for (const wrong of [
      { type: 'text/html' },
      { type: 'image/jpeg' },
      { type: 'image/svg+xml' },
      { key: (await sealed(plainPdf())).key },
      { key: 'not a key' },
      { blob: makeId<SealedHandout['blob']>() },
      { bytes: handout.bytes.slice(0, -1) },
    ])
      expect(
        await openHandout({ establishment, ...handout, ...wrong }),
        Object.keys(wrong).join(),
      ).toBeUndefined();
    // As nobody's app of ours would seal it.
    const scripted = pdfOf([catalogue, '<</S /JavaScript /JS (app.alert\\(1\\))>>']);
    const key = makeBlobKey();
    const bytes = await encryptBlob(key, { establishment, blob: handout.blob }, scripted);
    const received = { ...handout, establishment, key: toBase64Url(key), bytes };
    expect(await openHandout(received)).toBeUndefined();
  });
});
