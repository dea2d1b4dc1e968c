/**
 * The first byte of everything encrypted under a symmetric key, which names its kind. A change of layout or
 * of algorithm is a new number; a number is never used again.
 */
export const formats = { body: 0x01, wrappedKey: 0x02, storageBox: 0x03, blob: 0x04 } as const;
