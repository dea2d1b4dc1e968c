/** What a mail says. Rules EM of docs/spec.md. */
import { MailLocale } from '@cocon/protocol';
import { expect, test } from 'vitest';
import { makeToken } from './addressees.ts';
import { wordsOf, type MailKind } from './words.ts';

const kinds: readonly MailKind[] = ['confirmation', 'notice'];
const facts = { displayName: 'Les Tilleuls', origin: 'https://cocon.test', token: makeToken() };

test.each(kinds)(
  'EM-4 %s: the house, our address and one token, in four languages, without remote content',
  (kind) => {
    for (const locale of MailLocale.options) {
      const { subject, text, html } = wordsOf(kind, locale, facts);
      expect(subject).toContain('Tilleuls');
      const links = [...text.matchAll(/https?:\/\/\S+/g)].map(([link]) => link);
      const own = `https://cocon.test/courriel#${facts.token}`;
      expect(links).toEqual(kind === 'notice' ? ['https://cocon.test', own] : [own]);
      expect([...html.matchAll(/href="([^"]*)"/g)].map(([, link]) => link)).toEqual(links);
      expect(html).not.toMatch(/<img|<link|<style|<script|src=|url\(/i);
      // Apart from house and links, every reader reads the same.
      const other = wordsOf(kind, locale, { ...facts, token: makeToken() });
      expect(other.text.replaceAll(/#\S+/g, '')).toBe(text.replaceAll(/#\S+/g, ''));
    }
  },
);

test('EM-4 a notice says to open the app on the home screen before it offers a link', () => {
  const { text } = wordsOf('notice', 'fr', facts);
  expect(text.indexOf('écran d’accueil')).toBeGreaterThan(0);
  expect(text.indexOf('écran d’accueil')).toBeLessThan(text.indexOf('https://'));
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
