/** The paths of ways back (25), apart from the rest: only who sets, uses or lifts one fetches their shapes. */
import * as z from 'zod/mini';
import { InvitationId } from '../ids.ts';
import { PasswordStretching, WayBackKind } from '../enrolment/wayBack.ts';
import { bytesOf } from '../wire.ts';

/** Tries left before direction must lift it. */
const Left = z.int().check(z.nonnegative());

export const wayBackContract = {
  /** Public. Whether a used card has a way back; with the right code, the server's share of its secret. */
  comeBack: {
    method: 'POST',
    path: '/api/invitations/:invitation/returns',
    body: z.strictObject({ proof: bytesOf(32), code: z.optional(bytesOf(32)) }),
    answer: z.strictObject({ wayBack: InvitationId, left: Left, share: z.optional(bytesOf(32)) }),
  },
  /** The server's share for an invitation that is not there yet; for devices of a household. */
  wayBackShare: {
    method: 'POST',
    path: '/api/e/:establishment/ways-back/:invitation/share',
    answer: z.strictObject({ share: bytesOf(32) }),
  },
  /**
   * Public. OPAQUE's answer to who tries a password: made up where the identifier leads nowhere, and nobody can tell. Who
   * tries again and again waits ever longer.
   */
  tryPassword: {
    method: 'POST',
    path: '/api/passwords/tries',
    body: z.strictObject({ identifier: bytesOf(32), request: bytesOf(96) }),
    answer: z.strictObject({ stretching: PasswordStretching, response: bytesOf(320) }),
  },
  /** OPAQUE's answer to who chooses a password; for devices of a household. `exists`: the identifier is somebody else's. */
  choosePassword: {
    method: 'POST',
    path: '/api/e/:establishment/ways-back/passwords',
    body: z.strictObject({ identifier: bytesOf(32), request: bytesOf(32) }),
    answer: z.strictObject({ response: bytesOf(64) }),
  },
  /** A guardian's own ways back; all of them for direction. */
  waysBack: {
    method: 'GET',
    path: '/api/e/:establishment/ways-back',
    answer: z.strictObject({
      waysBack: z.array(z.strictObject({ invitation: InvitationId, kind: WayBackKind, left: Left })),
    }),
  },
  /** Direction lets codes be tried again. */
  liftWayBack: {
    method: 'POST',
    path: '/api/e/:establishment/ways-back/:invitation/lift',
    answer: z.strictObject({ left: Left }),
  },
} as const;
