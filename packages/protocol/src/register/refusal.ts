/** Why a statement or a chain is refused. Codes are stable: clients translate them into sentences. */
export type RegisterRefusal =
  /** Not canonical, of unknown type or shape. */
  | 'malformed'
  /** `prev` or `height` is not that of the head. */
  | 'notNext'
  | 'wrongEstablishment'
  /** The signer may not say this, or is not in. */
  | 'notAllowed'
  | 'wrongScope'
  | 'badSignature'
  /** A hidden leaf that says `all`, or bears the reader's own tag. */
  | 'hiddenFromReader'
  /** It names something that does not exist, is closed, or exists already. */
  | 'impossible'
  /** A rotation is owed and this is not it. */
  | 'rotationOwed'
  /** The invitation was used, revoked or has expired. */
  | 'invitationOver'
  /** Its clock is over 48 hours behind what staff signed before. */
  | 'tooOld'
  /** The chain does not continue what the reader already holds. */
  | 'forked';
