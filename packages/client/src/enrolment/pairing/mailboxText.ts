/** What two devices that pair say to each other: canonical text, encrypted under the pairing's key. */
import {
  CryptoRefusal,
  decryptUnder,
  encryptUnder,
  fromBase64Url,
  fromUtf8,
  toBase64Url,
  utf8,
  type Bytes,
} from '@cocon/crypto';
import { canonicalText, readCanonical } from '@cocon/protocol';
import { ClientRefusal } from '../../refusal.ts';

export async function closeText(key: Bytes, label: string, value: object): Promise<string> {
  return toBase64Url(await encryptUnder(key, label, utf8(canonicalText(value))));
}

/** What the other device said, of this shape; anything else is not from it. */
export async function openText<Value>(
  key: Bytes,
  label: string,
  text: string,
  schema: { readonly safeParse: (value: unknown) => { readonly data?: Value } },
): Promise<Value> {
  let opened: Bytes;
  try {
    opened = await decryptUnder(key, label, fromBase64Url(text));
  } catch (cause) {
    if (cause instanceof CryptoRefusal || cause instanceof TypeError) throw notFromIt(cause);
    throw cause;
  }
  const { data } = schema.safeParse(readCanonical(fromUtf8(opened)));
  if (data === undefined) throw notFromIt();
  return data;
}

const notFromIt = (cause?: unknown) => new ClientRefusal('keyDistrust', { detail: 'pairing', cause });
