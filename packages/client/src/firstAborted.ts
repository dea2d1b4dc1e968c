/**
 * Aborts with the first of these that does, for its reason. (`AbortSignal.any` is younger than the oldest browsers that
 * Cocon serves.) One that lives long keeps nothing of those that were aborted by another.
 */
export function firstAborted(...signals: readonly AbortSignal[]): AbortSignal {
  const first = new AbortController();
  for (const one of signals) {
    if (one.aborted) first.abort(one.reason);
    else one.addEventListener('abort', () => first.abort(one.reason), { signal: first.signal });
  }
  return first.signal;
}
