/**
 * The exact text that a guardian reads and agrees to, in French: what its hash in the register stands for. A change of
 * wording is a new text; the words kept with it say which one was read. Sources: Civil code 9, 371-1, 372-1; GDPR 6, 7, 13.
 */

export interface ConsentTextFacts {
  readonly childName: string;
  readonly guardianName: string;
  readonly establishmentName: string;
  readonly image: 'nobody' | 'ownFamily' | 'pictured' | 'group' | 'establishment';
  readonly film: boolean;
  readonly live: boolean;
  readonly download: boolean;
  /** Days, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}

const REACH_TEXT: Readonly<Record<ConsentTextFacts['image'], string>> = {
  nobody:
    'personne : mon enfant n’est pas photographié, et les photos déjà publiées où il figure ne sont plus montrées à aucune famille',
  ownFamily: 'sa famille seulement : les photos où il figure ne sont montrées qu’à ses propres foyers',
  pictured: 'les familles des enfants qui sont avec lui sur la même photo',
  group: 'les familles de son groupe, et celles des enfants qui sont avec lui sur la photo',
  establishment: 'toutes les familles de l’établissement',
};

const writtenDay = (day: string): string => {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
};

/** The text, one paragraph a line, NFC. */
export function consentText(facts: ConsentTextFacts): string {
  const yesNo = (agreed: boolean) => (agreed ? 'oui' : 'non');
  return [
    `Autorisation de l’image de ${facts.childName}, à ${facts.establishmentName}.`,
    `Moi, ${facts.guardianName}, titulaire de l’autorité parentale, je choisis qui peut voir ${facts.childName} en photo dans Cocon : ${REACH_TEXT[facts.image]}.`,
    `Les vidéos aussi : ${yesNo(facts.film)}. Les moments en direct : ${yesNo(facts.live)}. Photos à garder par les autres familles qui y figurent : ${yesNo(facts.download)}.`,
    `Du ${writtenDay(facts.from)} au ${writtenDay(facts.to)}. Les photos publiées restent visibles jusqu’au 31 octobre qui suit l’année scolaire, puis sont effacées.`,
    `Ce choix est libre et n’a aucun effet sur l’accueil de mon enfant. Je peux le changer ou le retirer à tout moment dans Cocon ou auprès de la direction : l’effet est immédiat. Ce que quelqu’un aurait déjà copié hors de Cocon ne peut pas être rappelé.`,
  ]
    .join('\n')
    .normalize('NFC');
}
