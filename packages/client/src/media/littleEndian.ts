/** Numbers whose lowest byte comes first (RIFF, GIF); past the end everything is 0. */
import { uint8 } from './bigEndian.ts';

export const uint16Little = (bytes: Uint8Array, at: number): number =>
  uint8(bytes, at) | (uint8(bytes, at + 1) << 8);

export const uint24Little = (bytes: Uint8Array, at: number): number =>
  uint16Little(bytes, at) | (uint8(bytes, at + 2) << 16);

export const uint32Little = (bytes: Uint8Array, at: number): number =>
  uint16Little(bytes, at) + uint16Little(bytes, at + 2) * 0x10000;
