import { householdScope } from '../statement.ts';
import { withChild } from '../change.ts';
import { byHousehold, impossibleUnless, signingGuardian, type EventRule } from '../event.ts';
import { isGuardianOf, isLinked } from '../predicates.ts';

/** A guardian's own word, signed by a device of that guardian. Withdrawing is a word that says `nobody` (39). */
export const consentSigned: EventRule<'consentSigned'> = {
  scope: (body) => householdScope(body.household),
  maySign: (state, author, body) =>
    byHousehold(state, author, body.household) && signingGuardian(state, author) === body.terms.guardian,
  refusal: (state, { body: { household, terms } }) =>
    impossibleUnless(
      isGuardianOf(state, terms.guardian, household) && isLinked(state, terms.child, household),
    ),
  apply: (state, { height, at, body: { terms } }) =>
    withChild(state, terms.child, ({ words }) => ({
      words: [...words, { terms, height, at, means: 'device' }],
    })),
};
