/**
 * Where a passkey is proposed (PK-5). Browsers say what they can do in capabilities, or in nothing at all: what none has
 * denied may be asked for; on the first screen it is offered only where the device itself keeps passkeys.
 */
export interface PasskeyClues {
  /** Whether the page may ask for passkeys at all. */
  readonly hasPasskeys: boolean;
  /** What the browser says of its PRF; undefined where it says nothing. */
  readonly hasPrf: boolean | undefined;
  /** Whether this device asks for a finger, a face or its code by itself. */
  readonly isOwn: boolean;
}

/** Whether a passkey can be asked for. */
export const mayAskPasskey = ({ hasPasskeys, hasPrf }: PasskeyClues): boolean =>
  hasPasskeys && hasPrf !== false;

/** Whether one is offered beside the code. */
export const isPasskeyOffered = (clues: PasskeyClues): boolean => mayAskPasskey(clues) && clues.isOwn;
