/**
 * A small network as TensorFlow Lite writes it down (a FlatBuffer, schema version 3), read into plain objects: what its
 * steps are and which numbers they work with. Half-precision weights become ordinary numbers here.
 *
 * Only what a face detector of the BlazeFace family is made of is known. Anything else is refused when it is read, and
 * not when a picture is looked at: `UnknownModel`.
 */
export type Numbers = Float32Array<ArrayBuffer>;

/** Batch (always 1), height, width, channels. Weights of a convolution: out, height, width, in. */
export interface Tensor {
  readonly shape: readonly number[];
  /** What it holds from the start: weights, a bias, paddings; undefined for what a step works out. */
  readonly constant: Numbers | undefined;
}

export const stepKinds = {
  0: 'add',
  2: 'concatenate',
  3: 'convolve',
  4: 'convolveEach',
  6: 'widen',
  17: 'largest',
  19: 'positive',
  22: 'reshape',
  23: 'resize',
  34: 'pad',
} as const;
export type StepKind = (typeof stepKinds)[keyof typeof stepKinds];

export interface Step {
  readonly kind: StepKind;
  readonly inputs: readonly number[];
  readonly output: number;
  /** Whether what is worked out keeps its size (zeros around it), or shrinks. */
  readonly isSame: boolean;
  readonly stride: number;
  /** Of `largest`: the window's edge. */
  readonly window: number;
}

export interface Model {
  readonly tensors: readonly Tensor[];
  readonly steps: readonly Step[];
  readonly input: number;
  readonly outputs: readonly number[];
}

export class UnknownModel extends Error {}

const FLOAT32 = 0;
const FLOAT16 = 1;
const INT32 = 2;

export function readModel(bytes: Uint8Array<ArrayBuffer>): Model {
  const model = new Table(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), undefined);
  const [graph] = model.tables(2);
  if (!graph) throw new UnknownModel('no graph');
  const codes = model.tables(1).map((code) => Math.max(code.int(3), code.byte(0)));
  const buffers = model.tables(4);
  const tensors = graph.tables(0).map((tensor): Tensor => {
    const data = buffers[tensor.int(2)]?.bytes(0);
    return { shape: tensor.ints(0), constant: data && numbersOf(data, tensor.byte(1)) };
  });
  const [input] = graph.ints(1);
  if (input === undefined) throw new UnknownModel('no input');
  const steps = graph.tables(3).map((step) => stepOf(step, codes[step.int(0)] ?? -1));
  return { tensors, steps, input, outputs: graph.ints(2) };
}

function stepOf(step: Table, code: number): Step {
  const kind = (stepKinds as Readonly<Record<number, StepKind | undefined>>)[code];
  const [output] = step.ints(2);
  if (kind === undefined || output === undefined) throw new UnknownModel(`step ${code}`);
  const options = step.table(4);
  const isWindowed = kind === 'convolve' || kind === 'convolveEach' || kind === 'largest';
  const activation = { convolve: 3, convolveEach: 4, largest: 5, add: 0, concatenate: 1 } as const;
  const fused = kind in activation ? options?.byte(activation[kind as keyof typeof activation]) : 0;
  if ((fused ?? 0) !== 0) throw new UnknownModel(`activation ${fused ?? 0}`);
  return {
    kind,
    inputs: step.ints(1),
    output,
    isSame: options?.byte(0) === 0,
    stride: isWindowed ? Math.max(1, options?.int(1) ?? 1) : 1,
    window: kind === 'largest' ? (options?.int(3) ?? 1) : 1,
  };
}

function numbersOf(data: DataView, type: number): Numbers {
  const width = type === FLOAT16 ? 2 : 4;
  const numbers = new Float32Array(Math.floor(data.byteLength / width));
  for (let at = 0; at < numbers.length; at += 1) {
    if (type === FLOAT32) numbers[at] = data.getFloat32(at * 4, true);
    else if (type === FLOAT16) numbers[at] = half(data.getUint16(at * 2, true));
    else if (type === INT32) numbers[at] = data.getInt32(at * 4, true);
    else throw new UnknownModel(`numbers of type ${type}`);
  }
  return numbers;
}

/** IEEE 754, binary16. */
function half(bits: number): number {
  const [sign, exponent, fraction] = [bits & 0x8000 ? -1 : 1, (bits >> 10) & 31, bits & 1023];
  if (exponent === 31) throw new UnknownModel('a weight that is no number');
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** A table of the FlatBuffer: its fields by number, each absent one read as its default. Reads outside throw a `RangeError`. */
class Table {
  readonly #view: DataView;
  readonly #start: number;

  constructor(view: DataView, start: number | undefined) {
    this.#view = view;
    this.#start = start ?? view.getUint32(0, true);
  }

  #field(number: number): number | undefined {
    const layout = this.#start - this.#view.getInt32(this.#start, true);
    const place = 4 + 2 * number;
    if (place >= this.#view.getUint16(layout, true)) return undefined;
    const offset = this.#view.getUint16(layout + place, true);
    return offset === 0 ? undefined : this.#start + offset;
  }

  #follow = (place: number): number => place + this.#view.getUint32(place, true);

  byte(number: number): number {
    const place = this.#field(number);
    return place === undefined ? 0 : this.#view.getUint8(place);
  }

  int(number: number): number {
    const place = this.#field(number);
    return place === undefined ? 0 : this.#view.getInt32(place, true);
  }

  table(number: number): Table | undefined {
    const place = this.#field(number);
    return place === undefined ? undefined : new Table(this.#view, this.#follow(place));
  }

  /** Where a list's items begin, and how many there are. */
  #list(number: number): readonly [number, number] {
    const place = this.#field(number);
    if (place === undefined) return [0, 0];
    const list = this.#follow(place);
    return [list + 4, this.#view.getUint32(list, true)];
  }

  tables(number: number): Table[] {
    const [start, count] = this.#list(number);
    return Array.from({ length: count }, (_, at) => new Table(this.#view, this.#follow(start + 4 * at)));
  }

  ints(number: number): number[] {
    const [start, count] = this.#list(number);
    return Array.from({ length: count }, (_, at) => this.#view.getInt32(start + 4 * at, true));
  }

  bytes(number: number): DataView | undefined {
    const [start, count] = this.#list(number);
    return count === 0 ? undefined : new DataView(this.#view.buffer, this.#view.byteOffset + start, count);
  }
}
