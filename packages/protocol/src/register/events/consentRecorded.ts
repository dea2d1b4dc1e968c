import { householdScope } from '../statement.ts';
import { withChild } from '../change.ts';
import { byDirection, impossibleUnless, type EventRule } from '../event.ts';
import { isGuardianOf, isLinked } from '../predicates.ts';

/** A consent given on paper, recorded by direction (39, 40). */
export const consentRecorded: EventRule<'consentRecorded'> = {
  scope: (body) => householdScope(body.household),
  maySign: byDirection,
  refusal: (state, { body: { household, terms } }) =>
    impossibleUnless(
      isGuardianOf(state, terms.guardian, household) && isLinked(state, terms.child, household),
    ),
  apply: (state, { height, at, body: { terms } }) =>
    withChild(state, terms.child, ({ words }) => ({
      words: [...words, { terms, height, at, means: 'paper' }],
    })),
};
