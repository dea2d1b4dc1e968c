/** What `cocon verify-certificate` says of a file: checked by itself, without server, database or network. */
import { checkCertificate, type CertificateFlaw } from '@cocon/protocol';

const FLAWS: Readonly<Record<CertificateFlaw, string>> = {
  unreadable: 'Ce fichier n’est pas un certificat d’effacement de Cocon, ou il a été modifié.',
  register: 'Le registre que porte ce certificat ne se vérifie pas : il a été modifié ou coupé.',
  author:
    'Qui a signé ne le pouvait pas : l’appareil n’était pas de l’équipe de cette maison à ce moment, ou ses réglages ne nommaient pas cette clé d’hébergeur.',
  signature: 'La signature ne correspond pas : le certificat a été modifié.',
};

const HOST_WORD =
  'C’est la parole de l’hébergeur : ces enregistrements ont atteint leur fin et il les a effacés. Aucun appareil ne l’a demandé ni constaté.';

export interface CertificateVerdict {
  readonly isGood: boolean;
  readonly words: string;
}

/** `anchor`: that of the house that one expects, where one knows it. */
export async function certificateWords(text: string, anchor?: string): Promise<CertificateVerdict> {
  const checked = await checkCertificate(parsed(text));
  if (typeof checked === 'string') return { isGood: false, words: FLAWS[checked] };
  if (anchor !== undefined && anchor !== checked.anchor)
    return { isGood: false, words: `Ce certificat est d’une autre maison : ${checked.anchor}` };
  const { at, head, records } = checked.statement;
  const files = records.reduce((sum, { blobs }) => sum + blobs.length, 0);
  const lines = [
    'Certificat valable.',
    `Maison (ancre)  ${checked.anchor}`,
    checked.by === 'device'
      ? `Signé par       ${checked.statement.author}, de l’équipe à la hauteur ${head.height} du registre`
      : `Signé par       l’hébergeur, clé ${checked.statement.host}, nommée à la hauteur ${head.height} du registre`,
    `Le              ${new Date(at).toISOString()}`,
    ...(checked.by === 'host' ? [HOST_WORD] : []),
    `Effacés         ${records.length} enregistrements, ${files} fichiers`,
    ...records.flatMap((record) => [
      `  ${record.collection} ${record.id}${'until' in record ? `, fin ${new Date(record.until).toISOString()}` : ''}`,
      ...record.blobs.map((blob) => `    fichier ${blob}`),
    ]),
    'Une sauvegarde faite avant cette date peut encore contenir les clés : l’hébergeur dit combien de temps il la garde.',
  ];
  return { isGood: true, words: lines.join('\n') };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
