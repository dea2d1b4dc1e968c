import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { placesUnder } from './places.ts';

describe('the place where a page ends', () => {
  const places = placesUnder(randomBytes(32));
  const place = { day: '2026-11-22', id: 'AAAAAAAAAAAAAAAAAAAAAA' };

  test('SR-13 it shows neither day nor id, and opens for the device, house and collection it was written for', () => {
    const text = places.write(place, 'house device medium');
    expect(text.length).toBeLessThanOrEqual(100);
    expect(Buffer.from(text, 'base64url').toString('latin1')).not.toContain(place.day);
    expect(places.write(place, 'house device medium')).not.toBe(text);
    expect(places.read(text, 'house device medium')).toEqual(place);
    for (const other of ['house device post', 'house other medium', 'other device medium', '']) {
      expect(() => places.read(text, other)).toThrow('badRequest');
    }
  });

  test('SR-13 nothing that this server did not write is a place', () => {
    const text = places.write(place, 'bind');
    const flipped = Buffer.from(text, 'base64url');
    flipped[20] = (flipped[20] ?? 0) ^ 1;
    const foreign = placesUnder(randomBytes(32)).write(place, 'bind');
    for (const forged of [
      flipped.toString('base64url'),
      foreign,
      '',
      'A',
      '2026-11-22.AAAAAAAAAAAAAAAAAAAAAA',
    ]) {
      expect(() => places.read(forged, 'bind')).toThrow('badRequest');
    }
  });
});
