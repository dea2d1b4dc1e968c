/**
 * Works a model out, step by step, in plain numbers: no library, nothing that a content policy would refuse. Every step
 * is the one that TensorFlow Lite documents under its name; pictures lie row by row, channels together.
 */
import type { Model, Numbers, Step, Tensor } from './tfliteModel.ts';

interface Grid {
  readonly height: number;
  readonly width: number;
  readonly depth: number;
  readonly data: Numbers;
}

/** The model's outputs, in its own order, for one input of its own size. */
export function runModel({ tensors, steps, input, outputs }: Model, picture: Numbers): Numbers[] {
  const values: (Numbers | undefined)[] = tensors.map(({ constant }) => constant);
  values[input] = picture;
  const lastUse = new Map(steps.flatMap(({ inputs }, at) => inputs.map((one) => [one, at] as const)));
  for (const [at, step] of steps.entries()) {
    const given = step.inputs.map((one): Given => {
      const [tensor, value] = [tensors[one], values[one]];
      if (!tensor || !value) throw new RangeError('a step before what it works with');
      return { tensor, value };
    });
    const into = tensors[step.output];
    if (!into) throw new RangeError('a step without a result');
    values[step.output] = worked(step, given, into);
    for (const one of step.inputs)
      if (lastUse.get(one) === at && !outputs.includes(one)) values[one] = undefined;
  }
  return outputs.map((one) => values[one] ?? new Float32Array(0));
}

interface Given {
  readonly tensor: Tensor;
  readonly value: Numbers;
}

function worked(step: Step, given: readonly Given[], into: Tensor): Numbers {
  const [first, second, third] = given;
  if (!first) throw new RangeError('a step that works with nothing');
  const result = new Float32Array(into.shape.reduce((product, edge) => product * edge, 1));
  const to = gridOf(into, result);
  const from = gridOf(first.tensor, first.value);
  switch (step.kind) {
    case 'widen':
    case 'reshape':
      return first.value;
    case 'positive':
      for (let at = 0; at < result.length; at += 1) result[at] = Math.max(0, first.value[at] ?? 0);
      return result;
    case 'add':
      for (let at = 0; at < result.length; at += 1)
        result[at] = (first.value[at] ?? 0) + (second?.value[at] ?? 0);
      return result;
    case 'concatenate': {
      let at = 0;
      for (const { value } of given) {
        result.set(value, at);
        at += value.length;
      }
      return result;
    }
    case 'pad':
      // Channels only: zeros behind those that are there.
      for (let at = 0; at < from.height * from.width; at += 1)
        result.set(from.data.subarray(at * from.depth, (at + 1) * from.depth), at * to.depth);
      return result;
    case 'largest':
      largest(from, to, step);
      return result;
    case 'resize':
      resize(from, to);
      return result;
    case 'convolve':
      if (second && third) convolve(from, to, second, third.value, step);
      return result;
    case 'convolveEach':
      if (second && third) convolveEach(from, to, second, third.value, step);
      return result;
  }
}

function gridOf({ shape }: Tensor, data: Numbers): Grid {
  const [, height = 1, width = 1, depth = 1] = shape;
  return { height, width, depth, data };
}

/** Zeros before the first row or column where the size is kept. */
const before = (from: number, to: number, window: number, { isSame, stride }: Step): number =>
  isSame ? Math.max(0, (to - 1) * stride + window - from) >> 1 : 0;

function convolve(from: Grid, to: Grid, kernel: Given, bias: Numbers, step: Step): void {
  const [, rows = 1, columns = 1, depth = 1] = kernel.tensor.shape;
  const [top, left] = [
    before(from.height, to.height, rows, step),
    before(from.width, to.width, columns, step),
  ];
  const span = rows * columns * depth;
  // Of one place, the numbers lie side by side already.
  const isPlain = rows === 1 && columns === 1 && step.stride === 1;
  const patch = isPlain ? from.data : new Float32Array(span);
  for (let y = 0, place = 0; y < to.height; y += 1) {
    for (let x = 0; x < to.width; x += 1, place += 1) {
      if (!isPlain) gather(from, patch, y * step.stride - top, x * step.stride - left, rows, columns);
      const given = isPlain ? place * span : 0;
      weigh(patch, given, kernel.value, span, bias, to.data, place * to.depth, to.depth);
    }
  }
}

/** All channels of one place, four at a time: what is given is then read once for four. */
function weigh(
  given: Numbers,
  first: number,
  weights: Numbers,
  span: number,
  bias: Numbers,
  result: Numbers,
  out: number,
  depth: number,
): void {
  let channel = 0;
  for (; channel + 4 <= depth; channel += 4) {
    const row = channel * span;
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let at = 0; at < span; at += 1) {
      const one = given[first + at] ?? 0;
      a += one * (weights[row + at] ?? 0);
      b += one * (weights[row + span + at] ?? 0);
      c += one * (weights[row + 2 * span + at] ?? 0);
      d += one * (weights[row + 3 * span + at] ?? 0);
    }
    result[out + channel] = a + (bias[channel] ?? 0);
    result[out + channel + 1] = b + (bias[channel + 1] ?? 0);
    result[out + channel + 2] = c + (bias[channel + 2] ?? 0);
    result[out + channel + 3] = d + (bias[channel + 3] ?? 0);
  }
  for (; channel < depth; channel += 1) {
    let sum = bias[channel] ?? 0;
    for (let at = 0; at < span; at += 1)
      sum += (given[first + at] ?? 0) * (weights[channel * span + at] ?? 0);
    result[out + channel] = sum;
  }
}

/** The window's numbers side by side; zero outside. */
function gather(from: Grid, patch: Numbers, top: number, left: number, rows: number, columns: number): void {
  const { height, width, depth, data } = from;
  for (let row = 0, at = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1, at += depth) {
      const [y, x] = [top + row, left + column];
      const isInside = y >= 0 && y < height && x >= 0 && x < width;
      const start = (y * width + x) * depth;
      if (isInside) patch.set(data.subarray(start, start + depth), at);
      else patch.fill(0, at, at + depth);
    }
  }
}

function convolveEach(from: Grid, to: Grid, kernel: Given, bias: Numbers, step: Step): void {
  const [, rows = 1, columns = 1] = kernel.tensor.shape;
  const [top, left] = [
    before(from.height, to.height, rows, step),
    before(from.width, to.width, columns, step),
  ];
  const { depth } = to;
  for (let y = 0; y < to.height; y += 1) {
    for (let x = 0; x < to.width; x += 1) {
      const out = (y * to.width + x) * depth;
      for (let channel = 0; channel < depth; channel += 1) to.data[out + channel] = bias[channel] ?? 0;
      for (let row = 0; row < rows; row += 1) {
        const fromY = y * step.stride - top + row;
        if (fromY < 0 || fromY >= from.height) continue;
        for (let column = 0; column < columns; column += 1) {
          const fromX = x * step.stride - left + column;
          if (fromX < 0 || fromX >= from.width) continue;
          const at = (fromY * from.width + fromX) * depth;
          const weight = (row * columns + column) * depth;
          for (let channel = 0; channel < depth; channel += 1)
            to.data[out + channel] =
              (to.data[out + channel] ?? 0) +
              (from.data[at + channel] ?? 0) * (kernel.value[weight + channel] ?? 0);
        }
      }
    }
  }
}

function largest(from: Grid, to: Grid, { stride, window }: Step): void {
  const { depth } = to;
  to.data.fill(-Infinity);
  for (let y = 0; y < to.height; y += 1) {
    for (let x = 0; x < to.width; x += 1) {
      const out = (y * to.width + x) * depth;
      const [endY, endX] = [
        Math.min(from.height, y * stride + window),
        Math.min(from.width, x * stride + window),
      ];
      for (let fromY = y * stride; fromY < endY; fromY += 1) {
        for (let fromX = x * stride; fromX < endX; fromX += 1) {
          const at = (fromY * from.width + fromX) * depth;
          for (let channel = 0; channel < depth; channel += 1)
            to.data[out + channel] = Math.max(to.data[out + channel] ?? 0, from.data[at + channel] ?? 0);
        }
      }
    }
  }
}

/** Bilinear, with the centres of the corners' pixels half a pixel inside. */
function resize(from: Grid, to: Grid): void {
  const [scaleY, scaleX] = [from.height / to.height, from.width / to.width];
  const { depth } = to;
  for (let y = 0; y < to.height; y += 1) {
    const fromY = Math.max(0, (y + 0.5) * scaleY - 0.5);
    const [top, bottom] = [Math.floor(fromY), Math.min(from.height - 1, Math.floor(fromY) + 1)];
    for (let x = 0; x < to.width; x += 1) {
      const fromX = Math.max(0, (x + 0.5) * scaleX - 0.5);
      const [left, right] = [Math.floor(fromX), Math.min(from.width - 1, Math.floor(fromX) + 1)];
      for (let channel = 0; channel < depth; channel += 1) {
        const at = (row: number, column: number) =>
          from.data[(row * from.width + column) * depth + channel] ?? 0;
        const upper = at(top, left) + (at(top, right) - at(top, left)) * (fromX - left);
        const lower = at(bottom, left) + (at(bottom, right) - at(bottom, left)) * (fromX - left);
        to.data[(y * to.width + x) * depth + channel] = upper + (lower - upper) * (fromY - top);
      }
    }
  }
}
