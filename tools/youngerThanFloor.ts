/**
 * What the floor of browsers (Chrome 111, Safari 16.4, Firefox 115) does not have, in one of the three at least, and the
 * language's and the browser's own types let through. `#`: on the prototype. Source: the compatibility tables of MDN.
 */
export const YOUNGER = [
  ...['AbortSignal.any', 'URL.canParse', 'URL.parse', 'Map.groupBy', 'Object.groupBy', 'RegExp.escape'],
  ...['Promise.withResolvers', 'Promise.try', 'Array.fromAsync', 'Error.isError', 'Math.sumPrecise'],
  ...['Uint8Array.fromBase64', 'Uint8Array.fromHex', 'Uint8Array#toBase64', 'Uint8Array#toHex'],
  ...['Set#union', 'Set#intersection', 'Set#difference', 'Set#symmetricDifference', 'Set#isSubsetOf'],
  ...['Set#isSupersetOf', 'Set#isDisjointFrom', 'String#isWellFormed', 'String#toWellFormed'],
  ...['ArrayBuffer#transfer', 'ArrayBuffer#transferToFixedLength', 'ReadableStream.from'],
  ...['Blob#bytes', 'Response#bytes', 'Request#bytes', 'Element#moveBefore'],
  ...['Document#startViewTransition', 'HTMLElement#showPopover', 'HTMLElement#togglePopover'],
  ...['HTMLVideoElement#requestVideoFrameCallback', 'StorageManager#estimate', 'Iterator', 'Temporal'],
  ...['Intl.Segmenter', 'Intl.DurationFormat', 'ImageDecoder', 'BarcodeDetector', 'URLPattern', 'scheduler'],
  ...['requestIdleCallback', 'cancelIdleCallback', 'navigation', 'cookieStore', 'Float16Array'],
  ...['PublicKeyCredential.getClientCapabilities', 'PublicKeyCredential.parseCreationOptionsFromJSON'],
  ...['SubtleCrypto#encapsulateBits', 'SubtleCrypto#encapsulateKey', 'SubtleCrypto#decapsulateBits'],
  ...['SubtleCrypto#decapsulateKey', 'SubtleCrypto#getPublicKey', 'SubtleCrypto.supports'],
] as const;

/** Words that libraries have for things of their own: only the scene finds these. */
const COMMON = /#(union|bytes|getPublicKey)$/;

/** Where code calls one of these: statics and globals by their name, what lies on a prototype by `.name(`. */
export function usesOf(source: string): string[] {
  const code = source.replaceAll(/\/\*[^]*?\*\/|\/\/.*$/gm, '');
  return YOUNGER.filter((name) => {
    if (COMMON.test(name)) return false;
    const [owner = '', member] = name.split(/[.#]/);
    if (name.includes('#')) return new RegExp(`\\.${member}\\(`).test(code);
    if (member !== undefined) return code.includes(`${name}(`) || code.includes(`new ${name}`);
    return new RegExp(`(?<![\\w.'-])${owner}(?=[.(?])`).test(code);
  });
}
