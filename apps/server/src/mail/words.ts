/**
 * What a mail says, in the reader's language. It knows the house's display name, the address of the app and a link with
 * one id: there is nothing else that it could say. Plain text, and the same as plain HTML that loads nothing.
 */
import type { MailLocale } from '@cocon/protocol';

export type MailKind = 'confirmation' | 'invitation' | 'notice';

export interface MailFacts {
  readonly displayName: string;
  readonly origin: string;
  /** Its one link. */
  readonly link: string;
}

export interface Words {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface Paragraphs {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

type Sentences = (facts: {
  readonly name: string;
  readonly origin: string;
  readonly link: string;
}) => Paragraphs;

export function wordsOf(kind: MailKind, locale: MailLocale, { displayName, origin, link }: MailFacts): Words {
  const name = onOneLine(displayName);
  const { subject, paragraphs } = sentences[kind][locale]({ name, origin, link });
  return {
    subject,
    text: `${paragraphs.join('\n\n')}\n`,
    html: `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>${escaped(subject)}</title>
<body>${paragraphs.map((one) => `<p>${withLinks(escaped(one))}</p>`).join('\n')}</body></html>`,
  };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Our own addresses, the only ones that stand in a mail, at the end of their sentence. */
const withLinks = (text: string): string =>
  text.replaceAll(/https?:\/\/\S+/g, (address) => `<a href="${address}">${address}</a>`);

/** « Du nouveau à La Farandole »: what a mail has as its subject, a phone shows as its title. */
export const newsTitle = (locale: MailLocale, displayName: string): string =>
  sentences.notice[locale]({ name: onOneLine(displayName), origin: '', link: '' }).subject;

const onOneLine = (name: string): string => name.replace(/\s+/g, ' ').trim();

/** « à La Farandole », « au Petit Bois », « aux Tilleuls ». */
const atHouse = (name: string): string => {
  const [, article, rest] = /^(Le|Les) (.+)$/.exec(name) ?? [];
  if (article === undefined || rest === undefined) return `à ${name}`;
  return article === 'Le' ? `au ${rest}` : `aux ${rest}`;
};

const sentences: Readonly<Record<MailKind, Readonly<Record<MailLocale, Sentences>>>> = {
  confirmation: {
    fr: ({ name, link }) => ({
      subject: `Votre adresse pour ${name}`,
      paragraphs: [
        'Bonjour,',
        `cette adresse a été donnée pour être prévenu quand il y a du nouveau ${atHouse(name)}.`,
        `Pour dire que c’est bien la vôtre, ouvrez cette page et touchez « Confirmer mon adresse » : ${link}`,
        'Le lien vaut sept jours. Si cela ne vous dit rien, ne faites rien : rien d’autre ne sera envoyé, et l’adresse sera oubliée.',
      ],
    }),
    de: ({ name, link }) => ({
      subject: `Ihre Adresse für ${name}`,
      paragraphs: [
        'Guten Tag,',
        `diese Adresse wurde angegeben, um Bescheid zu bekommen, wenn es Neues von „${name}“ gibt.`,
        `Wenn sie Ihnen gehört, öffnen Sie diese Seite und tippen Sie auf „Meine Adresse bestätigen“: ${link}`,
        'Der Link gilt sieben Tage. Wenn Ihnen das nichts sagt, tun Sie nichts: Es wird nichts weiter geschickt, und die Adresse wird vergessen.',
      ],
    }),
    it: ({ name, link }) => ({
      subject: `Il Suo indirizzo per ${name}`,
      paragraphs: [
        'Buongiorno,',
        `questo indirizzo è stato dato per essere avvisati quando ci sono novità da ${name}.`,
        `Se è il Suo, apra questa pagina e tocchi «Confermare il mio indirizzo»: ${link}`,
        'Il link vale sette giorni. Se non Le dice nulla, non faccia nulla: non sarà inviato altro e l’indirizzo sarà dimenticato.',
      ],
    }),
    en: ({ name, link }) => ({
      subject: `Your address for ${name}`,
      paragraphs: [
        'Hello,',
        `this address was given to be told when there is something new at ${name}.`,
        `If it is yours, open this page and tap “Confirm my address”: ${link}`,
        'The link is good for seven days. If this means nothing to you, do nothing: nothing else will be sent, and the address will be forgotten.',
      ],
    }),
  },
  invitation: {
    fr: ({ name, link }) => ({
      subject: `${name} vous invite`,
      paragraphs: [
        'Bonjour,',
        `${name} vous invite dans Cocon, l’espace privé entre l’équipe et les familles.`,
        'Cocon est déjà sur l’écran d’accueil de votre téléphone ? Ouvrez-le, touchez « J’ai une carte » et collez le lien de ce message.',
        `S’il n’y est pas : ${link}`,
        'Il faut aussi un code. L’équipe vous le donne de la main à la main ou par téléphone ; il n’est pas dans ce message. Ne l’envoyez jamais par courriel, pas même en répondant à celui-ci.',
        'Le lien vaut sept jours. Si cela ne vous dit rien, ne faites rien : sans le code il n’ouvre rien, et votre adresse sera oubliée.',
      ],
    }),
    de: ({ name, link }) => ({
      subject: `${name} lädt Sie ein`,
      paragraphs: [
        'Guten Tag,',
        `„${name}“ lädt Sie in Cocon ein, den privaten Raum zwischen Team und Familien.`,
        'Cocon ist schon auf dem Startbildschirm Ihres Telefons? Öffnen Sie es, tippen Sie auf „Ich habe eine Karte“ und fügen Sie den Link dieser Nachricht ein.',
        `Wenn nicht: ${link}`,
        'Dazu braucht es einen Code. Das Team gibt ihn Ihnen persönlich oder am Telefon; er steht nicht in dieser Nachricht. Schicken Sie ihn nie per E-Mail, auch nicht als Antwort auf diese.',
        'Der Link gilt sieben Tage. Wenn Ihnen das nichts sagt, tun Sie nichts: Ohne den Code öffnet er nichts, und Ihre Adresse wird vergessen.',
      ],
    }),
    it: ({ name, link }) => ({
      subject: `${name} La invita`,
      paragraphs: [
        'Buongiorno,',
        `${name} La invita in Cocon, lo spazio privato tra l’équipe e le famiglie.`,
        'Cocon è già nella schermata iniziale del Suo telefono? Lo apra, tocchi «Ho una carta» e incolli il link di questo messaggio.',
        `Se non c’è: ${link}`,
        'Serve anche un codice. L’équipe glielo dà a mano o per telefono; non è in questo messaggio. Non lo mandi mai per e-mail, nemmeno rispondendo a questa.',
        'Il link vale sette giorni. Se non Le dice nulla, non faccia nulla: senza il codice non apre nulla, e il Suo indirizzo sarà dimenticato.',
      ],
    }),
    en: ({ name, link }) => ({
      subject: `${name} invites you`,
      paragraphs: [
        'Hello,',
        `${name} invites you to Cocon, the private space between the team and the families.`,
        'Is Cocon already on the home screen of your phone? Open it, tap “I have a card” and paste the link of this message.',
        `If it is not there: ${link}`,
        'You also need a code. The team gives it to you by hand or on the telephone; it is not in this message. Never send it by e-mail, not even in answer to this one.',
        'The link is good for seven days. If this means nothing to you, do nothing: without the code it opens nothing, and your address will be forgotten.',
      ],
    }),
  },
  notice: {
    fr: ({ name, origin, link }) => ({
      subject: `Du nouveau ${atHouse(name)}`,
      paragraphs: [
        `Il y a du nouveau pour votre famille ${atHouse(name)}.`,
        'Ouvrez Cocon depuis l’écran d’accueil de votre téléphone.',
        `S’il n’y est pas : ${origin}`,
        'Ce message ne dit rien de plus : ce qui est nouveau ne se lit que dans Cocon.',
        `Ne plus recevoir ces messages : ${link}`,
      ],
    }),
    de: ({ name, origin, link }) => ({
      subject: `Neues von ${name}`,
      paragraphs: [
        `Es gibt Neues für Ihre Familie von „${name}“.`,
        'Öffnen Sie Cocon vom Startbildschirm Ihres Telefons aus.',
        `Wenn es dort nicht ist: ${origin}`,
        'Mehr sagt diese Nachricht nicht: Das Neue ist nur in Cocon zu lesen.',
        `Diese Nachrichten nicht mehr bekommen: ${link}`,
      ],
    }),
    it: ({ name, origin, link }) => ({
      subject: `Novità da ${name}`,
      paragraphs: [
        `Ci sono novità per la Sua famiglia da ${name}.`,
        'Apra Cocon dalla schermata iniziale del Suo telefono.',
        `Se non c’è: ${origin}`,
        'Questo messaggio non dice altro: le novità si leggono solo in Cocon.',
        `Non ricevere più questi messaggi: ${link}`,
      ],
    }),
    en: ({ name, origin, link }) => ({
      subject: `Something new at ${name}`,
      paragraphs: [
        `There is something new for your family at ${name}.`,
        'Open Cocon from the home screen of your phone.',
        `If it is not there: ${origin}`,
        'This message says nothing more: what is new can be read in Cocon only.',
        `Stop receiving these messages: ${link}`,
      ],
    }),
  },
};
