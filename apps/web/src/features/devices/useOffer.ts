/** The offer of a new device while its screen is in front: made, renewed when it is over, asked about until it is let in. */
import { useEffect, useState } from 'react';
import { isRefusal, offerPairing, type LetIn, type OfferedPairing } from '@cocon/client';

export type Offer =
  | { readonly kind: 'preparing' }
  | { readonly kind: 'shown'; readonly code: string; readonly expires: number }
  /** The other device has read it. */
  | { readonly kind: 'read' }
  | { readonly kind: 'letIn'; readonly offered: OfferedPairing; readonly as: LetIn }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Milliseconds between two questions to the server. */
const BETWEEN = 1_500;

/** `life`: milliseconds that an offer is good for; `round`: another number makes a new one. */
export function useOffer(life: number, round: number): Offer {
  const [offer, setOffer] = useState<Offer>({ kind: 'preparing' });
  useEffect(() => {
    let isOver = false;
    const show = (next: Offer) => isOver || setOffer(next);
    follow(life, show, () => isOver).catch((error: unknown) => show({ kind: 'failed', error }));
    return () => {
      isOver = true;
      setOffer({ kind: 'preparing' });
    };
  }, [life, round]);
  return offer;
}

async function follow(life: number, show: (offer: Offer) => void, isOver: () => boolean): Promise<void> {
  const surroundings = {
    origin: window.location.origin,
    fetch: window.fetch.bind(window),
    now: () => Date.now(),
  };
  while (!isOver()) {
    const offered = await offerPairing(surroundings, life);
    show({ kind: 'shown', code: offered.code, expires: offered.expires });
    for (;;) {
      await new Promise((wake) => window.setTimeout(wake, BETWEEN));
      if (isOver()) return;
      const news = await newsOf(offered);
      if (news.kind === 'letIn') return show({ kind: 'letIn', offered, as: news.as });
      if (news.kind === 'over') break;
      if (news.kind === 'read') show({ kind: 'read' });
    }
  }
}

/** A network that is gone for a moment is waited for, as long as the offer is good. */
async function newsOf(offered: OfferedPairing) {
  try {
    return await offered.look();
  } catch (error) {
    if (!isRefusal(error, 'offline', 'unavailable', 'rateLimited') || Date.now() > offered.expires)
      throw error;
    return { kind: 'waiting' } as const;
  }
}
