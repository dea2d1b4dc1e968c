/** What a phone is told. Rules WN of docs/spec.md. */
import { MailLocale } from '@cocon/protocol';
import { expect, test } from 'vitest';
import { PAYLOAD_BYTES, payloadOf } from './payload.ts';

test('WN-4 the title of the mail and one sentence, in four languages, all of one size', () => {
  for (const locale of MailLocale.options) {
    for (const name of ['La Farandole', 'Le Nid', 'é'.repeat(200), '🐌'.repeat(100), 'a\n"b"\\']) {
      const payload = payloadOf(locale, name);
      expect(Buffer.byteLength(payload)).toBe(PAYLOAD_BYTES);
      const { title, body, lang, ...rest } = JSON.parse(payload) as Record<string, string>;
      expect(rest).toEqual({});
      expect(lang).toBe(locale);
      expect(title).not.toMatch(/[\r\n]/);
      expect(body).toContain('Cocon');
    }
  }
  expect(JSON.parse(payloadOf('fr', 'La Farandole'))).toMatchObject({ title: 'Du nouveau à La Farandole' });
});
