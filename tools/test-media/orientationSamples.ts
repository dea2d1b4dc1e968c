/**
 * One upright picture, four colours in its four quarters, stored in each of EXIF's eight orientations with all
 * the metadata of a phone.
 */
import { blockJpeg, type Colour, type Picture } from './blockJpeg.ts';
import { type Bytes, latin } from './bytesOf.ts';
import { canaries, metadataSegments } from './exifSegments.ts';

export const uprightSize = { width: 320, height: 192 } as const;
export const takenOn = '2026-03-14';

export const quarters = {
  topLeft: [220, 30, 40],
  topRight: [30, 170, 60],
  bottomLeft: [40, 60, 210],
  bottomRight: [235, 200, 40],
} as const satisfies Record<string, Colour>;

const columns = uprightSize.width / 8;
const rows = uprightSize.height / 8;

function uprightColour(column: number, row: number): Colour {
  if (row < rows / 2) return column < columns / 2 ? quarters.topLeft : quarters.topRight;
  return column < columns / 2 ? quarters.bottomLeft : quarters.bottomRight;
}

/** Where a stored block lies in the upright picture. */
function uprightPlace(orientation: number, column: number, row: number): [number, number] {
  const fromRight = columns - 1;
  const fromBottom = rows - 1;
  switch (orientation) {
    case 2:
      return [fromRight - column, row];
    case 3:
      return [fromRight - column, fromBottom - row];
    case 4:
      return [column, fromBottom - row];
    case 5:
      return [row, column];
    case 6:
      return [fromRight - row, column];
    case 7:
      return [fromRight - row, fromBottom - column];
    case 8:
      return [row, fromBottom - column];
    default:
      return [column, row];
  }
}

/** The picture as it is stored in that orientation, without metadata. */
export function storedPicture(orientation: number): Picture {
  const { width, height } = uprightSize;
  const colourAt = (column: number, row: number) => uprightColour(...uprightPlace(orientation, column, row));
  return orientation >= 5 ? { width: height, height: width, colourAt } : { width, height, colourAt };
}

/** A phone's JPEG of it: EXIF with GPS and thumbnail, XMP, IPTC, comment, and a trailer. */
export function orientationSample(orientation: number): Bytes {
  const grey: Picture = { width: 16, height: 16, colourAt: () => [90, 90, 90] };
  const thumbnail = blockJpeg(grey, undefined, latin(canaries.thumbnail));
  const metadata = metadataSegments({ orientation, takenOn, thumbnail });
  return blockJpeg(storedPicture(orientation), metadata, latin(`MotionPhoto_Data${canaries.trailer}`));
}
