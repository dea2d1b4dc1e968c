/** First names often given to children and carried by parents: they tell which of two columns of names is which. */
import { fold } from './foldName.ts';

const FREQUENT =
  'gabriel leo raphael louis jules arthur adam mael noah lucas hugo liam sacha ethan paul nathan aaron gabin theo tom eden ' +
  'marius mohamed leon noe victor martin axel robin isaac naim timeo maxime malo samuel ibrahim yanis antoine oscar ' +
  'louise jade emma alice ambre lina rose chloe mia lea anna mila julia romy iris lou ines agathe juliette jeanne alba ' +
  'lucie eva sarah zoe manon nina leonie charlotte romane victoire elena camille margaux apolline olivia nour maya aya ' +
  'awa fatou amina yasmine aminata mariam lila elise elsa celeste sofia sophie marie julie claire anne nathalie ' +
  'isabelle sandrine stephanie celine aurelie emilie laura pauline marion caroline audrey elodie virginie thomas nicolas ' +
  'julien pierre david sebastien alexandre guillaume olivier christophe laurent mathieu vincent stephane benjamin ' +
  'jerome romain karim mehdi farid samir youssef moussa mamadou ousmane jean michel philippe francois anthony kevin';

const known: ReadonlySet<string> = new Set(FREQUENT.split(' '));

/** Beside them, those frequent in Italian and German: they tell « Paolo e Maria Rossi » from « Costa e Silva ». */
const ELSEWHERE =
  'paolo maria marco luca giulia francesca chiara giovanni giuseppe andrea matteo alessandro alessia sara silvia ' +
  'elena antonio francesco lorenzo davide stefano roberta paola martina giorgia federica valentina simone ' +
  'hans peter thomas andreas stefan michael christian markus sabine claudia katharina johanna sebastian ' +
  'lukas jonas felix lena lisa julia laura anna karl heinz ursula monika petra karin susanne jana tobias';

const inAny: ReadonlySet<string> = new Set([...known, ...ELSEWHERE.split(' ')]);

/** Whether a word is a frequent first name; of « Jean-Pierre » the first part counts. */
export const isFirstName = (word: string): boolean => inAny.has(fold(word).split(' ')[0] ?? '');

/** The share of these words that are frequent first names. */
export function shareOfFirstNames(names: readonly string[]): number {
  const words = names.map((name) => fold(name).split(' ')[0] ?? '').filter((word) => word !== '');
  return words.length === 0 ? 0 : words.filter((word) => known.has(word)).length / words.length;
}
