/** Hash of an exact text, as the register keeps it: base64url SHA-256 of its NFC form in UTF-8. */
import { sha256, toBase64Url, utf8 } from '@cocon/crypto';

export const hashText = async (text: string): Promise<string> =>
  toBase64Url(await sha256(utf8(text.normalize('NFC'))));
