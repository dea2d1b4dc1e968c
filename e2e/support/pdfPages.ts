/** A PDF as a printer without colours reads it: each page with its size, its words in their order, and its grey pixels. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { GreyPicture } from './greyPng.ts';

/** Pixels of an inch of paper: letters of the smallest print are told apart, squares read. */
export const PIXELS_PER_INCH = 100;
const MM_OF_INCH = 25.4;
const POINTS_OF_INCH = 72;
export const pixelsOf = (mm: number): number => (mm / MM_OF_INCH) * PIXELS_PER_INCH;
export const mmOf = (pixels: number): number => (pixels / PIXELS_PER_INCH) * MM_OF_INCH;

export interface PdfPage extends GreyPicture {
  /** Millimetres. */
  readonly size: readonly [number, number];
  readonly text: string;
}

/** Compiled once, for all papers of a file of scenes. */
let library: Promise<PDFiumLibrary> | undefined;

export async function pdfPages(pdf: Uint8Array): Promise<PdfPage[]> {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(pdf);
  const pages: PdfPage[] = [];
  for (const page of document.pages()) {
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const text = page.getText();
    // Drawing lets go of the page: it is the last thing asked of it.
    const { width, height, data } = await page.render({
      scale: PIXELS_PER_INCH / POINTS_OF_INCH,
      render: 'bitmap',
      colorSpace: 'Gray',
    });
    const mm = (points: number) => (points / POINTS_OF_INCH) * MM_OF_INCH;
    const size = [mm(originalWidth), mm(originalHeight)] as const;
    pages.push({ size, text, width, height, pixels: new Uint8Array(data) });
  }
  document.destroy();
  return pages;
}
