/**
 * HEIC where the browser does not decode it (all but Safari): libheif as WebAssembly, fetched with the first HEIC
 * and not before, about half a megabyte. Of a file with many pictures the primary one is taken. It comes out
 * upright, turned by the file's own properties.
 *
 * One photo at a time, synchronously: for a worker. Its memory is given back after each.
 */
import wasmAddress from 'libheif-js/libheif-wasm/libheif.wasm?url';
import { maxPixels } from './photoLimits.ts';

/** The few functions of libheif that are used. What fails gives an object with a `code` instead. */
type LibHeif = {
  /** Where in its memory its limits stand. */
  _heif_get_global_security_limits(): number;
  readonly HEAPU32: Uint32Array;
  heif_context_alloc(): object;
  heif_context_read_from_memory(context: object, bytes: Uint8Array): { readonly code: object };
  heif_js_context_get_primary_image_handle(context: object): Failure | object;
  heif_js_decode_image2(handle: object, colorspace: object, chroma: object): Failure | DecodedImage;
  heif_image_release(image: object): void;
  heif_image_handle_release(handle: object): void;
  heif_context_free(context: object): void;
  readonly heif_error_code: { readonly heif_error_Ok: object };
  readonly heif_colorspace: { readonly heif_colorspace_RGB: object };
  readonly heif_chroma: { readonly heif_chroma_interleaved_RGBA: object };
};
type Failure = { readonly code: object };
type DecodedImage = { readonly image: object; readonly channels: readonly Channel[] };
type Channel = {
  readonly width: number;
  readonly height: number;
  /** Bytes from one row to the next. */
  readonly stride: number;
  /** A view of libheif's own memory. */
  readonly data: Uint8Array<ArrayBuffer>;
};

/** Thrown when libheif itself could not be fetched: no fault of the photo. */
export class NoDecoder extends Error {
  constructor(cause: unknown) {
    super('the decoder of HEIC could not be loaded', { cause });
    this.name = 'NoDecoder';
  }
}

let loading: Promise<LibHeif> | undefined;

/** The pixels, or undefined when they cannot be decoded. Throws `NoDecoder`. */
export async function decodeHeic(file: Blob, hasWideColours: boolean): Promise<ImageBitmap | undefined> {
  loading ??= load();
  const heif = await loading.catch((cause: unknown) => {
    loading = undefined;
    throw new NoDecoder(cause);
  });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const context = heif.heif_context_alloc();
  try {
    const read = heif.heif_context_read_from_memory(context, bytes);
    if (read.code !== heif.heif_error_code.heif_error_Ok) return undefined;
    const handle = heif.heif_js_context_get_primary_image_handle(context);
    return 'code' in handle ? undefined : await pixelsOf(heif, handle, hasWideColours);
  } finally {
    heif.heif_context_free(context);
  }
}

async function load(): Promise<LibHeif> {
  const [{ default: start }, answer] = await Promise.all([
    import('libheif-js/libheif-wasm/libheif.js'),
    fetch(wasmAddress),
  ]);
  if (!answer.ok) throw new TypeError(`the decoder of HEIC: ${answer.status}`);
  const wasmBinary = await answer.arrayBuffer();
  const heif = (start as unknown as (settings: { wasmBinary: ArrayBuffer }) => LibHeif)({ wasmBinary });
  // `heif_security_limits`: version, then the most pixels of a picture, eight bytes each; a billion when not said.
  const mostPixelsAt = (heif._heif_get_global_security_limits() + 8) / Uint32Array.BYTES_PER_ELEMENT;
  heif.HEAPU32.set([maxPixels, 0], mostPixelsAt);
  return heif;
}

async function pixelsOf(
  heif: LibHeif,
  handle: object,
  hasWideColours: boolean,
): Promise<ImageBitmap | undefined> {
  try {
    const decoded = heif.heif_js_decode_image2(
      handle,
      heif.heif_colorspace.heif_colorspace_RGB,
      heif.heif_chroma.heif_chroma_interleaved_RGBA,
    );
    if ('code' in decoded) return undefined;
    try {
      const [channel] = decoded.channels;
      return channel && (await createImageBitmap(imageOf(channel, hasWideColours)));
    } finally {
      heif.heif_image_release(decoded.image);
    }
  } finally {
    heif.heif_image_handle_release(handle);
  }
}

function imageOf({ width, height, stride, data }: Channel, hasWideColours: boolean): ImageData {
  const rows = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    rows.set(data.subarray(y * stride, y * stride + width * 4), y * width * 4);
  }
  return new ImageData(rows, width, height, { colorSpace: hasWideColours ? 'display-p3' : 'srgb' });
}
