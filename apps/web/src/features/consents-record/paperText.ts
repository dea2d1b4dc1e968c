/**
 * The text of the paper that a guardian signs, in French, the language that binds. What is signed names it by its hash:
 * the same house, days and date always give the same text, so that a paper in a binder can be checked against the
 * register years later. A change of any word here is a new text; former ones stay in the papers.
 */
import type { LocalDay } from '@cocon/protocol';
import { plainDayWords } from '../../locales/dayWords.ts';

export interface ConsentPaper {
  readonly establishment: string;
  readonly from: LocalDay;
  readonly to: LocalDay;
  /** Date written beside the signature. */
  readonly signedOn: LocalDay;
}

export function paperText({ establishment, from, to, signedOn }: ConsentPaper): string {
  const [first, last, signed] = [from, to, signedOn].map((day) => plainDayWords(day, 'fr', 'date'));
  return [
    `Autorisation pour l’image de mon enfant – ${establishment}`,
    `Du ${first} au ${last}, j’autorise l’établissement à photographier mon enfant et à montrer ces photos, dans Cocon seulement, à ceux que je choisis : personne ; sa famille ; les familles des enfants qui sont avec lui sur la photo ; les familles de son groupe ; toutes les familles de l’établissement.`,
    'Je choisis à part si ces règles valent aussi pour les vidéos. Rien n’est publié ailleurs, ni montré à d’autres, sans un autre accord de ma part.',
    'Les photos sont chiffrées : l’hébergeur ne peut pas les voir. Elles restent visibles jusqu’au 31 octobre qui suit l’année scolaire, puis sont effacées.',
    'Je peux changer d’avis à tout moment, dans Cocon ou auprès de la direction, sans me justifier et sans conséquence pour l’accueil de mon enfant. L’effet est immédiat pour ce que Cocon montre ; ce qu’une personne aurait copié hors de Cocon ne peut pas être repris.',
    `Signé le ${signed}.`,
  ].join('\n\n');
}
