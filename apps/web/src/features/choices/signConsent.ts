/** Signing and withdrawing: one statement of this guardian's device for each child, in one batch. */
import { hashText, type Profile } from '@cocon/client';
import { consentText, fullName, schoolYearEnd, type ChildBody } from '@cocon/domain';
import type { ChildId, ConsentTerms, GuardianId, HouseholdId, LocalDay } from '@cocon/protocol';
import type { Choice } from '../papers/choice.ts';

/** What signing needs of a guardian's profile. */
type SigningProfile = Pick<Profile, 'moment' | 'names' | 'say' | 'stored' | 'sync'>;

/** The days that a choice made today stands for. */
export function periodOf(profile: Pick<Profile, 'moment'>): {
  readonly from: LocalDay;
  readonly to: LocalDay;
} {
  const from = profile.moment.day;
  return { from, to: schoolYearEnd(from) as LocalDay };
}

/** The exact text of a choice, as it is shown and hashed, and the days it stands for. */
export function textOf(profile: Pick<Profile, 'moment' | 'names'>, child: ChildBody, choice: Choice) {
  const { from, to } = periodOf(profile);
  const text = consentText({
    ...choice,
    childName: fullName(child),
    guardianName: profile.names.person,
    establishmentName: profile.names.establishment,
    from,
    to,
  });
  return { text, from, to };
}

/** What one gesture signs about one child. */
export interface ChildChoice {
  readonly id: ChildId;
  readonly body: ChildBody;
  readonly choice: Choice;
}

/** Signs for all these children at once: all of it is said, or nothing. */
export async function signChoices(profile: SigningProfile, choices: readonly ChildChoice[]): Promise<void> {
  const { household, guardian } = profile.stored;
  if (household === null || guardian === null) throw new Error('only a guardian signs');
  await profile.sync();
  const all = await Promise.all(choices.map((one) => termsOf(profile, guardian as GuardianId, one)));
  await profile.say(() => ({
    sayings: all.map((terms) => ({
      type: 'consentSigned',
      body: { household: household as HouseholdId, terms },
    })),
  }));
  await profile.sync();
}

async function termsOf(
  profile: SigningProfile,
  guardian: GuardianId,
  { id, body, choice }: ChildChoice,
): Promise<ConsentTerms> {
  const { text, from, to } = textOf(profile, body, choice);
  const purposes = { ...choice, display: false, press: false, publicSite: false };
  return { child: id, guardian, purposes, from, to, text: await hashText(text) };
}
