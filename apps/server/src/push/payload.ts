/**
 * What a phone is told, in the reader's language: the title that a mail has as its subject, and one sentence that is the
 * same for all. Every message is of one length, so that even its size says nothing of a house.
 */
import type { MailLocale } from '@cocon/protocol';
import { newsTitle } from '../mail/words.ts';

/** Bytes; a display name is cut before it gets longer. */
export const PAYLOAD_BYTES = 512;
const MOST_TITLE = 100;

const sentences: Readonly<Record<MailLocale, string>> = {
  fr: 'Ouvrez Cocon pour le voir.',
  de: 'Öffnen Sie Cocon, um es zu sehen.',
  it: 'Apra Cocon per vederle.',
  en: 'Open Cocon to see it.',
};

export function payloadOf(locale: MailLocale, displayName: string): string {
  const whole = newsTitle(locale, displayName.replaceAll(/\p{Cc}/gu, ' '));
  const title =
    whole.length > MOST_TITLE
      ? `${Array.from(whole)
          .slice(0, MOST_TITLE - 1)
          .join('')}…`
      : whole;
  const text = JSON.stringify({ title, body: sentences[locale], lang: locale });
  return text + ' '.repeat(Math.max(0, PAYLOAD_BYTES - Buffer.byteLength(text)));
}
