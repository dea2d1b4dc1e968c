/** What a device of the direction knows of its house, read off the register, the records and its own notes. */
import { photoType } from '@cocon/domain';
import type { Profile } from '@cocon/client';
import { bookChildren } from '../../session/book.ts';
import { bookHouseholds, bookGroups } from '../../session/teamBook.ts';
import { documentsOf } from '../../session/useSession.ts';
import { consentTable } from '../consents-record/rows.ts';
import { entryOf, hasEntered } from '../households/guardianEntry.ts';
import { GROUP_CLOSED_NOTE } from '../kit/closingDay.ts';
import { RESCUE_NOTE, SEALED_NOTE } from '../opening/rescueSheets.ts';
import type { HouseFacts } from './firstWeek.ts';

export function houseFacts(profile: Profile): HouseFacts {
  const { state, moment } = profile;
  const now = profile.session.now();
  const children = bookChildren(profile).filter(({ isEnrolled }) => isEnrolled);
  const all = bookHouseholds(profile);
  const enrolled = new Set(children.map(({ id }) => id));
  const households = all.filter((home) => home.children.some((child) => enrolled.has(child)));
  const guardians = households.flatMap((home) => home.guardians);
  const { rows, speechless } = consentTable(state, moment, children, all);
  const signers = rows.flatMap((row) => row.signers);
  return {
    isRescueKept: profile.note(RESCUE_NOTE) === undefined,
    isSealedSheetGiven: profile.note(SEALED_NOTE) === undefined,
    groups: bookGroups(profile).length,
    children: children.length,
    answers: {
      given: signers.filter(({ word }) => word !== undefined && word.terms.to >= moment.day).length,
      awaited: signers.length + speechless.length,
    },
    guardians: {
      invited: guardians.filter(({ id }) => entryOf(state, id, now).kind !== 'none').length,
      all: guardians.length,
    },
    households: {
      entered: households.filter(({ id }) => hasEntered(state, id)).length,
      all: households.length,
    },
    photos: documentsOf(profile, photoType).length,
    isGroupClosed: profile.note(GROUP_CLOSED_NOTE) !== undefined,
  };
}
