/** What this device offers behind a square while its screen is in front: made, renewed when it is over, asked about. */
import { useEffect, useState } from 'react';
import { isRefusal } from '@cocon/client';

/** An offer at the server, and the question of what came of it. */
export interface Offered<Outcome> {
  readonly code: string;
  readonly expires: number;
  look(): Promise<
    { readonly kind: 'waiting' | 'read' | 'over' } | { readonly kind: 'done'; readonly outcome: Outcome }
  >;
}

export type Offer<Outcome> =
  | { readonly kind: 'preparing' }
  | { readonly kind: 'shown'; readonly code: string; readonly expires: number }
  /** The other device has read it. */
  | { readonly kind: 'read' }
  | { readonly kind: 'done'; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly error: unknown };

export type MakeOffer<Outcome> = (life: number) => Promise<Offered<Outcome>>;

/** Milliseconds between two questions to the server. */
const BETWEEN = 1_500;

/** What an offer needs of the app, where no profile is open. */
export const surroundings = {
  origin: window.location.origin,
  fetch: window.fetch.bind(window),
  now: () => Date.now(),
};

/**
 * `make`: an offer, good for so many milliseconds; always the same function. `round`: another number makes a new one.
 */
export function useOffer<Outcome>(make: MakeOffer<Outcome>, life: number, round: number): Offer<Outcome> {
  const asked = `${String(life)} ${String(round)}`;
  const [shown, setShown] = useState<{ readonly asked: string; readonly offer: Offer<Outcome> }>();
  useEffect(() => {
    let isOver = false;
    const show = (offer: Offer<Outcome>) => isOver || setShown({ asked, offer });
    const following = follow(
      () => make(life),
      show,
      () => isOver,
    );
    following.catch((error: unknown) => show({ kind: 'failed', error }));
    return () => {
      isOver = true;
      setShown(undefined);
    };
  }, [make, life, asked]);
  // Never what was offered before, not for a frame either: a code read then would be answered where nobody looks any more.
  return shown?.asked === asked ? shown.offer : { kind: 'preparing' };
}

async function follow<Outcome>(
  make: () => Promise<Offered<Outcome>>,
  show: (offer: Offer<Outcome>) => void,
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    const offered = await make();
    show({ kind: 'shown', code: offered.code, expires: offered.expires });
    for (;;) {
      await new Promise((wake) => window.setTimeout(wake, BETWEEN));
      if (isOver()) return;
      const news = await newsOf(offered);
      if (news.kind === 'done') return show(news);
      if (news.kind === 'over') break;
      if (news.kind === 'read') show({ kind: 'read' });
    }
  }
}

/** A network that is gone for a moment is waited for, as long as the offer is good. */
async function newsOf<Outcome>(offered: Offered<Outcome>) {
  try {
    return await offered.look();
  } catch (error) {
    if (!isRefusal(error, 'offline', 'unavailable', 'rateLimited') || Date.now() > offered.expires)
      throw error;
    return { kind: 'waiting' } as const;
  }
}
