/** Another home for a child: one that is here already, or a new one. Its guardians count where there is room for them. */
import { makeHousehold, type Document, type DraftWrite, type Saying } from '@cocon/client';
import type { ChildBody } from '@cocon/domain';
import type { ChildId, HouseholdId, LocalDay, RegisterState } from '@cocon/protocol';
import { bookWrite } from '../../session/writes.ts';
import type { Place } from './addChild.ts';
import type { Plan } from './carryOut.ts';
import { rewriteChild } from './childPage.ts';
import { countedNow, guardiansOf, homesOf, MOST_COUNTED } from './standing.ts';

export interface SecondHome {
  readonly child: ChildId;
  readonly household: Place<HouseholdId>;
  readonly today: LocalDay;
  readonly document: Document<ChildBody> | undefined;
}

export async function planSecondHome(
  state: RegisterState,
  { child, household, today, document }: SecondHome,
  openHome: typeof makeHousehold = makeHousehold,
): Promise<Plan> {
  const home = household.id;
  const opened = household.isNew ? await openHome(state, home) : undefined;
  const before = countedNow(state, child);
  const joining = household.isNew ? [] : guardiansOf(state, [home]);
  const counted = [...new Set([...before, ...joining])].slice(0, MOST_COUNTED);
  const sayings: Saying[] = [
    ...(opened ? [opened.saying] : []),
    { type: 'childLinked', body: { household: home, child, from: today, to: null } },
    ...(counted.length > before.length
      ? [{ type: 'guardiansCounted', body: { child, guardians: counted } } as const]
      : []),
  ];
  const writes: DraftWrite[] = [
    ...(household.isNew
      ? [bookWrite(home, { type: 'household', name: household.name, guardians: [] }, [home])]
      : []),
    ...rewriteChild(document, [...new Set([...homesOf(state, child, today), home])]),
  ];
  return { sayings, seals: opened ? [opened.seals] : [], writes };
}
