/** What a mail says. Rules EM of docs/spec.md. */
import { MAIL_PAGE, MailLocale, invitationLink, makeId } from '@cocon/protocol';
import { expect, test } from 'vitest';
import { makeToken } from './addressees.ts';
import { wordsOf, type MailKind } from './words.ts';

const kinds: readonly MailKind[] = ['confirmation', 'invitation', 'notice'];
const origin = 'https://cocon.test';
const linkOf = (kind: MailKind) =>
  kind === 'invitation' ? invitationLink(origin, makeId()) : `${origin}${MAIL_PAGE}#${makeToken()}`;
const facts = { displayName: 'Les Tilleuls', origin, link: linkOf('notice') };

test.each(kinds)(
  'EM-4 IV-4 %s: the house, our address and one random word, in four languages, without remote content',
  (kind) => {
    for (const locale of MailLocale.options) {
      const own = linkOf(kind);
      const { subject, text, html } = wordsOf(kind, locale, { ...facts, link: own });
      expect(subject).toContain('Tilleuls');
      const links = [...text.matchAll(/https?:\/\/\S+/g)].map(([link]) => link);
      expect(links).toEqual(kind === 'notice' ? ['https://cocon.test', own] : [own]);
      expect([...html.matchAll(/href="([^"]*)"/g)].map(([, link]) => link)).toEqual(links);
      expect(html).not.toMatch(/<img|<link|<style|<script|src=|url\(/i);
      // Apart from house and links, every reader reads the same.
      const other = wordsOf(kind, locale, { ...facts, link: linkOf(kind) });
      expect(other.text.replaceAll(/https?:\S+/g, '')).toBe(text.replaceAll(/https?:\S+/g, ''));
    }
  },
);

test.each(['invitation', 'notice'] as const)(
  'EM-4 IV-4 %s: the app on the home screen comes before the link',
  (kind) => {
    const { text } = wordsOf(kind, 'fr', facts);
    expect(text.indexOf('écran d’accueil')).toBeGreaterThan(0);
    expect(text.indexOf('écran d’accueil')).toBeLessThan(text.indexOf('https://'));
  },
);

test('IV-4 an invitation says where its code comes from, and never to send it by mail', () => {
  const said = {
    fr: /de la main à la main ou par téléphone.*jamais par courriel/,
    de: /persönlich oder am Telefon.*nie per E-Mail/,
    it: /a mano o per telefono.*mai per e-mail/,
    en: /by hand or on the telephone.*Never send it by e-mail/,
  } as const;
  for (const locale of MailLocale.options)
    expect(wordsOf('invitation', locale, facts).text).toMatch(said[locale]);
});

test('EM-4 the name of a house is never more than text', () => {
  const displayName = 'Le <b>Nid</b> & "Co"\r\nBcc: eve@evil.test';
  const { subject, html } = wordsOf('notice', 'fr', { ...facts, displayName });
  expect(subject).not.toMatch(/[\r\n]/);
  expect(html).toContain('&lt;b&gt;Nid&lt;/b&gt; &amp; &quot;Co&quot;');
  expect(wordsOf('notice', 'fr', { ...facts, displayName: 'Le Nid' }).subject).toBe('Du nouveau au Nid');
  expect(wordsOf('notice', 'fr', { ...facts, displayName: 'La Farandole' }).subject).toBe(
    'Du nouveau à La Farandole',
  );
});
