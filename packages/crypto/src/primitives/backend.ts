/**
 * Native or portable: which implementation of a primitive this platform uses.
 *
 * A browser of the supported floor has neither Ed25519 nor X25519 nor ML-KEM in WebCrypto. Each such
 * primitive is tried once, on a published vector, with the very calls that will be made; only if the
 * trial gives the right answer is the native one used. The portable one is reached by dynamic import
 * alone, so that a browser that does not need it never downloads it.
 */

export type Backend = 'native' | 'portable';

let forced: Backend | undefined;

/** For tests and measurements: use this one whatever the platform can do; `undefined` ends it. */
export function forceBackend(backend: Backend | undefined): void {
  forced = backend;
}

/**
 * A chooser between the two. `works` must resolve to true only if the native one answers a known vector
 * rightly; what it throws counts as a no. Each side is loaded once.
 */
export function createChoice<T>(
  native: T,
  works: (native: T) => Promise<boolean>,
  loadPortable: () => Promise<T>,
): () => Promise<T> {
  let trial: Promise<boolean> | undefined;
  let portable: Promise<T> | undefined;
  return async () => {
    const useNative = forced ? forced === 'native' : await (trial ??= works(native).catch(() => false));
    if (useNative) return native;
    // A failed download is not remembered: the next call tries again.
    portable ??= loadPortable().catch((error: unknown) => {
      portable = undefined;
      throw error;
    });
    return portable;
  };
}
