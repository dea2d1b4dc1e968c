/**
 * What a column holds, as its heading says in French: of whom (the child, the first or second guardian, the second home)
 * and what. A heading that says nothing known is `undefined`; one that says something Cocon does not keep is `ignored`.
 */
import { fold } from './foldName.ts';

export const columnRoles = [
  'ignored',
  'firstName',
  'lastName',
  'firstThenLast',
  'lastThenFirst',
  'birthDate',
  'group',
  'arrival',
  'departure',
  'guardian1',
  'guardian1First',
  'guardian1Last',
  'guardian2',
  'guardian2First',
  'guardian2Last',
  'guardians',
  'home1',
  'address1',
  'home2',
  'address2',
  'guardian3',
  'guardian3First',
  'guardian3Last',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

export type Whose = 'child' | 'guardian1' | 'guardian2' | 'guardian3';
export type NamePart = 'first' | 'last' | 'firstLast' | 'lastFirst' | 'whole';

export type Heading =
  | {
      readonly kind: 'name';
      readonly whose: Whose | undefined;
      readonly part: NamePart;
      /** « Nom de naissance »: not the next person's where the name is told already. */
      readonly isBeside?: boolean;
    }
  | { readonly kind: 'role'; readonly role: ColumnRole };

const role = (of: ColumnRole): Heading => ({ kind: 'role', role: of });

const SECOND = /\b2\b|[a-z]2\b|second|deuxieme|\b2eme\b|\bb\b/u;
const AT_SECOND_HOME =
  /(?:foyer|domicile|famille|adresse)(?: n)? ?(?:2|b)\b|(?:second|deuxieme|autre) (?:foyer|domicile)|chez (?:le |son )?(?:papa|pere)\b/u;
const AT_FIRST_HOME = /(?:foyer|domicile|famille)(?: n)? ?(?:1|a)\b|chez (?:la |sa )?(?:maman|mere)\b/u;
const OF_OTHERS =
  /medecin|pediatre|docteur|assur|personne|autorisee|urgence|employeur|profession|allocataire|lieu|secu|referent|transport/u;
/** Whole words, perhaps with a number: a family may be called Perez, Pereira or Lemère. */
const OF_A_PARENT =
  /\b(?:responsables?|resp|parents?|meres?|peres?|mamans?|papas?|tuteurs?|tutrices?|representants?|titulaires?|rl)(?!\p{L})/u;
const OF_A_CHILD = /\b(?:enfants?|bebes?|eleves?)(?!\p{L})/u;
/** A second name of somebody who may have another column with the name in use. */
const BESIDE_THE_NAME = /\bnom (?:de |d )?(?:naissance|jeune fille|epouse|marital|usage|usuel)\b/u;

/** Understands one heading, or a heading joined with the one that stands over it. */
export function readHeading(text: string): Heading | undefined {
  const words = fold(text);
  if (words === '') return undefined;
  const whose = whoseName(words);
  const part = namePart(words);
  const isContact = /mail|courriel|telephone|\btel\b|portable|mobile|\bgsm\b|numero|\bn\b/u.test(words);
  if (isContact && !/\bn ?\d|\bnom\b|prenom/u.test(words)) return role('ignored');
  if (/mail|courriel|telephone|\btel\b|portable/u.test(words)) return role('ignored');
  if (OF_OTHERS.test(words) && !OF_A_PARENT.test(words)) return role('ignored');
  if (/adresse|\brue\b|domicile/u.test(words) && part === undefined) return role(addressOf(words));
  if (/code postal|\bcp\b|\bville\b|commune/u.test(words)) return role('ignored');
  if (part !== undefined) return { kind: 'name', whose, part, isBeside: BESIDE_THE_NAME.test(words) };
  if (/naissance|\bne le\b|\bnee?\b|\bddn\b/u.test(words)) return role('birthDate');
  if (
    /\bage\b|sexe|genre|allergi|regime|remarque|observation|commentaire|jours|contrat|horaire/u.test(words)
  ) {
    return role('ignored');
  }
  if (/image|photo|autorisation/u.test(words)) return role('ignored');
  if (/\b(?:groupe|section|unite|classe|niveau)s?\b/u.test(words)) return role('group');
  if (/\barrivee|\bentree|\bdebut|\bdu(?: date| jour)?$/u.test(words)) return role('arrival');
  if (/\bdepart|\bsortie|\bfin\b|\bau(?: date| jour)?$/u.test(words)) return role('departure');
  if (/^(?:les )?parents$|^responsables(?: legaux)?$/u.test(words)) return role('guardians');
  if (whose !== undefined && whose !== 'child') return { kind: 'name', whose, part: 'whole' };
  if (AT_SECOND_HOME.test(words)) return role('home2');
  if (/\b(?:foyer|famille|menage)/u.test(words)) return role('home1');
  if (OF_A_CHILD.test(words)) return { kind: 'name', whose: 'child', part: 'whole' };
  return undefined;
}

function whoseName(words: string): Whose | undefined {
  if (AT_SECOND_HOME.test(words) && (OF_A_PARENT.test(words) || /\bnom\b|prenom/u.test(words)))
    return 'guardian3';
  if (OF_A_PARENT.test(words)) {
    if (AT_FIRST_HOME.test(words))
      return SECOND.test(words.replace(AT_FIRST_HOME, '')) ? 'guardian2' : 'guardian1';
    return SECOND.test(words) || /pere|papa/u.test(words) ? 'guardian2' : 'guardian1';
  }
  return OF_A_CHILD.test(words) ? 'child' : undefined;
}

function namePart(words: string): NamePart | undefined {
  const first = words.search(/prenom/u);
  const last = words.search(/\bnoms?\b/u);
  if (first >= 0 && last >= 0) return last < first ? 'lastFirst' : 'firstLast';
  if (first >= 0) return 'first';
  return last >= 0 ? 'last' : undefined;
}

function addressOf(words: string): ColumnRole {
  const isSecond =
    AT_SECOND_HOME.test(words) || (OF_A_PARENT.test(words) && whoseName(words) !== 'guardian1');
  return isSecond ? 'address2' : 'address1';
}
