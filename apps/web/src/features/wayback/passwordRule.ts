/**
 * Which passwords a guardian may choose (OQ-7): twelve characters, or four different words; none that is tried first, and
 * none made of the identifier. Length is what counts where somebody who runs the server can try: no digits or signs asked.
 */
export type PasswordFault = 'short' | 'guessable' | 'identifier';

const SHORTEST = 12;
const WORDS = 4;
/** Different characters, at least. */
const VARIETY = 6;
/** Beside the identifier, at least. */
const BESIDE = 8;
/** What passwords are made of first; alone, or with digits and signs around, none of them is one. */
const TRIED_FIRST = [
  ...['motdepasse', 'monmotdepasse', 'password', 'passwort', 'azertyuiop', 'qwertyuiop', 'qwertzuiop'],
  ...['jetaime', 'bonjour', 'soleil', 'doudou', 'chouchou', 'loulou', 'cocon', 'creche', 'famille', 'admin'],
  ...['azerty', 'qwerty', 'bienvenue', 'letmein', 'iloveyou', 'azertyuiopqsdfghjklm', 'qwertyuiopasdfghjkl'],
];

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** What is wrong with a password; undefined when it may be chosen. */
export function faultOfPassword(password: string, identifier: string): PasswordFault | undefined {
  const text = plain(password);
  const words = new Set(text.split(/[\s\-_.,;]+/).filter((word) => /\p{L}{2}/u.test(word)));
  const characters = Array.from(text.replace(/\s+/g, ' ').trim());
  if (characters.length < SHORTEST && words.size < WORDS) return 'short';
  const name = plain(identifier).trim();
  if (name.length > 2 && text.includes(name) && text.replaceAll(name, '').trim().length < BESIDE)
    return 'identifier';
  return isGuessable(text) ? 'guessable' : undefined;
}

function isGuessable(text: string): boolean {
  const characters = Array.from(text);
  if (new Set(characters).size < VARIETY) return true;
  const steps = characters.slice(1).map((each, at) => each.charCodeAt(0) - (text.charCodeAt(at) || 0));
  if (steps.every((step) => step === 1) || steps.every((step) => step === -1)) return true;
  if (/^(.{1,6})\1+$/.test(text)) return true;
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length < 4 || TRIED_FIRST.some((word) => letters.replaceAll(word, '').length < 4);
}
