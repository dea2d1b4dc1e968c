/** The paths of ways back (25), apart from the rest: only who sets, uses or lifts one fetches their shapes. */
import * as z from 'zod/mini';
import { InvitationId } from '../ids.ts';
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
  /** A guardian's own ways back; all of them for direction. */
  waysBack: {
    method: 'GET',
    path: '/api/e/:establishment/ways-back',
    answer: z.strictObject({
      waysBack: z.array(z.strictObject({ invitation: InvitationId, byCode: z.boolean(), left: Left })),
    }),
  },
  /** Direction lets codes be tried again. */
  liftWayBack: {
    method: 'POST',
    path: '/api/e/:establishment/ways-back/:invitation/lift',
    answer: z.strictObject({ left: Left }),
  },
} as const;
