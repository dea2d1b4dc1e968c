/**
 * Where faces may be on a photo, found on this device: a detector of the BlazeFace family, which says that there is a
 * face and where, and can tell nobody from anybody else. No such detector finds every face: what it finds is proposed.
 */
import { createDrawing, discard, type Drawing } from '../canvas.ts';
import { boxesOf, surest, type FaceBox } from './faceBoxes.ts';
import { runModel } from './runModel.ts';
import { squaresOf, type Square } from './squares.ts';
import { readModel, type Model, type Numbers } from './tfliteModel.ts';

export interface FaceJob {
  readonly picture: Blob;
  /** The detector, as it is published. */
  readonly model: ArrayBuffer;
}

/** From here on a box is proposed: rather one too many, which a tap takes away, than a face that nobody saw. */
const LEAST = 0.45;
/** Room around a face: hair and chin are part of what one knows a child by. */
const ROOM = 0.25;

/** The picture of a model's own size; memory of one reading. */
const models = new WeakMap<ArrayBuffer, Model>();

export async function detectFaces({ picture, model: bytes }: FaceJob): Promise<FaceBox[]> {
  const model = models.get(bytes) ?? readModel(new Uint8Array(bytes));
  models.set(bytes, model);
  const edge = model.tensors[model.input]?.shape[1] ?? 0;
  const bitmap = await createImageBitmap(picture);
  const { width, height } = bitmap;
  const drawing = createDrawing(edge, edge);
  try {
    const found = squaresOf(width, height).flatMap((square) => {
      const [places = new Float32Array(0), sureness = new Float32Array(0)] = runModel(
        model,
        numbersOf(drawing, bitmap, square),
      );
      return boxesOf(places, sureness, edge, LEAST).map((box) => inPicture(box, square, width, height));
    });
    return surest(found).map(withRoom);
  } finally {
    bitmap.close();
    discard(drawing);
  }
}

/** What a square shows, at the model's size: red, green, blue of each pixel, from −1 to 1; grey beyond the picture. */
function numbersOf({ pencil, width, height }: Drawing, bitmap: ImageBitmap, { x, y, edge }: Square): Numbers {
  pencil.fillStyle = 'rgb(128 128 128)';
  pencil.fillRect(0, 0, width, height);
  const scale = width / edge;
  pencil.imageSmoothingQuality = 'high';
  const [across, down] = [Math.min(edge, bitmap.width - x), Math.min(edge, bitmap.height - y)];
  pencil.drawImage(bitmap, x, y, across, down, 0, 0, across * scale, down * scale);
  const { data } = pencil.getImageData(0, 0, width, height);
  const numbers = new Float32Array(width * height * 3);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    numbers[to] = (data[from] ?? 0) / 127.5 - 1;
    numbers[to + 1] = (data[from + 1] ?? 0) / 127.5 - 1;
    numbers[to + 2] = (data[from + 2] ?? 0) / 127.5 - 1;
  }
  return numbers;
}

const inPicture = (box: FaceBox, { x, y, edge }: Square, width: number, height: number): FaceBox => ({
  x: (x + box.x * edge) / width,
  y: (y + box.y * edge) / height,
  width: (box.width * edge) / width,
  height: (box.height * edge) / height,
  score: box.score,
});

/** The box with room around it, cut at the picture's edges. */
function withRoom({ x, y, width, height, score }: FaceBox): FaceBox {
  const [left, top] = [Math.max(0, x - width * ROOM), Math.max(0, y - height * ROOM)];
  const right = Math.min(1, x + width * (1 + ROOM));
  const bottom = Math.min(1, y + height * (1 + ROOM));
  return { x: left, y: top, width: right - left, height: bottom - top, score };
}
