/** Until when a room stays open. Rules RT of docs/spec.md. */
import fc from 'fast-check';
import { localDay } from '@cocon/protocol';
import { expect, test } from 'vitest';
import {
  CLOSING_HOURS,
  codeEnds,
  hourOfDay,
  LONGEST_COMPOSING,
  LONGEST_SILENCE,
  mustRest,
  replacementEnds,
  RESTS,
  roomClosesAt,
} from './roomHours.ts';

const HOUR = 3_600_000;
const someInstant = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) });
const someZone = fc.constantFrom('Europe/Paris', 'America/Cayenne', 'Indian/Reunion', 'Europe/Zurich');
const hourIn = (at: number, zone: string): number =>
  Number(
    new Intl.DateTimeFormat('fr-FR', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' })
      .format(at)
      .slice(0, 2),
  );

test('RT-5 a room closes at its hour of the house’s zone, never in its first hour, and four hours after the server was last heard', () => {
  fc.assert(
    fc.property(
      someInstant,
      fc.option(fc.integer({ min: -72 * HOUR, max: 16 * HOUR })),
      fc.constantFrom(...CLOSING_HOURS),
      someZone,
      (openedAt, since, closing, zone) => {
        const lastContact = since === null ? null : openedAt + since;
        const ends = roomClosesAt({ openedAt, lastContact, closing, zone });
        expect(ends).toBeGreaterThanOrEqual(openedAt + HOUR);
        expect(ends).toBeLessThanOrEqual(Math.max(openedAt, lastContact ?? 0) + LONGEST_SILENCE);
        const closes = hourOfDay(openedAt, closing, zone);
        expect(hourIn(closes, zone)).toBe(closing);
        expect(localDay(closes, zone)).toBe(localDay(openedAt, zone));
        // At the hour that was set, or because the server was not heard, or an hour after a late opening.
        expect([closes, openedAt + HOUR, Math.max(openedAt, lastContact ?? 0) + LONGEST_SILENCE]).toContain(
          ends,
        );
        expect(ends).toBeLessThanOrEqual(Math.max(closes, openedAt + HOUR));
      },
    ),
  );
});

test('RT-3 a code given until a day opens on all of that day, in the house’s zone', () => {
  fc.assert(
    fc.property(someInstant, someZone, (at, zone) => {
      const lastDay = localDay(at, zone);
      const ends = codeEnds(lastDay, zone);
      expect(ends).toBeGreaterThan(at);
      expect(localDay(ends - 1, zone)).toBe(lastDay);
      expect(localDay(ends, zone)).not.toBe(lastDay);
    }),
  );
});

test('RT-8 a replacement of the day is one until eight in the evening; who comes later, until midnight', () => {
  fc.assert(
    fc.property(someInstant, someZone, (at, zone) => {
      const ends = replacementEnds(at, zone);
      expect(ends).toBeGreaterThan(at);
      expect(localDay(ends - 1, zone)).toBe(localDay(at, zone));
      expect(hourIn(ends, zone)).toBe(hourIn(at, zone) < 20 ? 20 : 0);
    }),
  );
});

test('RT-11 the screen rests after its minutes without a touch; a film or the camera holds it, photos that were picked for half an hour', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 * HOUR }), fc.constantFrom(...RESTS), (idle, rest) => {
      const patience = rest * 60_000;
      const still = { idle, rest, isMoving: false, isComposing: false };
      expect(mustRest(still)).toBe(idle >= patience);
      expect(mustRest({ ...still, isMoving: true })).toBe(false);
      expect(mustRest({ ...still, isMoving: true, isComposing: true })).toBe(false);
      expect(mustRest({ ...still, isComposing: true })).toBe(idle >= LONGEST_COMPOSING);
    }),
  );
});
