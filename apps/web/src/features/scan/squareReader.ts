/**
 * Reads the square of a card in what a camera shows. The browser's own reader does it where there is one that knows such
 * squares; elsewhere (iPhones, Firefox) a decoder in JavaScript, fetched with the first camera and not before. One that
 * breaks in the middle is replaced by ours. Nothing of a picture is kept, and none leaves this page.
 */

/** What a camera shows, or a drawing. */
type Shown = HTMLVideoElement | HTMLCanvasElement;

/** The text of the square that is shown now, or nothing. */
export type SquareReader = (shown: Shown) => Promise<string | undefined>;

/** The part of the browser's own reader that is used. */
export interface OwnReader {
  new (options: { readonly formats: readonly string[] }): {
    detect(shown: Shown): Promise<readonly { readonly rawValue: string }[]>;
  };
  getSupportedFormats(): Promise<readonly string[]>;
}

const FORMAT = 'qr_code';
/** Pixels of the long edge that are looked at: enough for a card that fills a third of the picture. */
const LONG_EDGE = 960;

const ownOfBrowser = (globalThis as { readonly BarcodeDetector?: OwnReader }).BarcodeDetector;

/** Rejects when ours is needed and cannot be fetched. */
export async function openReader(own: OwnReader | undefined = ownOfBrowser): Promise<SquareReader> {
  const knows = await own?.getSupportedFormats().catch((): readonly string[] => []);
  if (!own || knows?.includes(FORMAT) !== true) return ourReader();
  const detector = new own({ formats: [FORMAT] });
  let ours: SquareReader | undefined;
  return async (shown) => {
    if (ours) return ours(shown);
    try {
      return (await detector.detect(shown)).at(0)?.rawValue;
    } catch {
      ours = await ourReader();
      return ours(shown);
    }
  };
}

async function ourReader(): Promise<SquareReader> {
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return async (shown) => {
    const [fullWidth, fullHeight] =
      'videoWidth' in shown ? [shown.videoWidth, shown.videoHeight] : [shown.width, shown.height];
    const scale = Math.min(1, LONG_EDGE / Math.max(fullWidth, fullHeight, 1));
    const width = Math.round(fullWidth * scale);
    const height = Math.round(fullHeight * scale);
    if (!context || width === 0 || height === 0) return undefined;
    canvas.width = width;
    canvas.height = height;
    context.drawImage(shown, 0, 0, width, height);
    try {
      return decodeQR(context.getImageData(0, 0, width, height));
    } catch {
      return undefined; // there is no square, or not a whole one
    }
  };
}
