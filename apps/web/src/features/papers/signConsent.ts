/** Signing and withdrawing: one statement of this guardian's device about one child. */
import { hashText, type Profile } from '@cocon/client';
import { consentText, fullName, schoolYearEnd, type ChildBody } from '@cocon/domain';
import type { ChildId, ConsentTerms, GuardianId, HouseholdId, LocalDay, Reach } from '@cocon/protocol';

export interface Choice {
  readonly image: Reach;
  readonly film: boolean;
  readonly live: boolean;
  readonly download: boolean;
}

export const NO_ACCORD: Choice = { image: 'nobody', film: false, live: false, download: false };

/** The exact text of a choice, as it is shown and hashed, and the days it stands for. */
export function textOf(profile: Profile, child: ChildBody, choice: Choice) {
  const from = profile.moment.day;
  const to = schoolYearEnd(from) as LocalDay;
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

export async function signChoice(
  profile: Profile,
  child: ChildId,
  body: ChildBody,
  choice: Choice,
): Promise<void> {
  const { household, guardian } = profile.stored;
  if (household === null || guardian === null) throw new Error('only a guardian signs');
  await profile.sync();
  const { text, from, to } = textOf(profile, body, choice);
  const terms: ConsentTerms = {
    child,
    guardian: guardian as GuardianId,
    purposes: { ...choice, display: false, press: false, publicSite: false },
    from,
    to,
    text: await hashText(text),
  };
  await profile.say(() => ({
    sayings: [{ type: 'consentSigned', body: { household: household as HouseholdId, terms } }],
  }));
  await profile.sync();
}
