/** The fingerprint by which a signed word names the exact text that was read: SHA-256 of its NFC form, base64url. */
import { sha256, toBase64Url, utf8 } from '@cocon/crypto';

export async function hashText(text: string): Promise<string> {
  return toBase64Url(await sha256(utf8(text.normalize('NFC'))));
}
