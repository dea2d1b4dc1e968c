/**
 * Why the embedded PostgreSQL does not start, as one sentence in French for the host who reads it.
 */
export type PostgresRefusal =
  | { kind: 'already-served'; dataFolder: string; pid: number }
  | { kind: 'not-answering'; dataFolder: string; pid: number }
  | { kind: 'cannot-run-as-root'; dataFolder: string; account: string }
  | { kind: 'folder-not-writable'; dataFolder: string; reason: string }
  | { kind: 'folder-of-another'; dataFolder: string }
  | { kind: 'socket-folder-unsafe'; socketFolder: string }
  | { kind: 'platform-not-packaged'; platform: string }
  | { kind: 'cluster-not-created'; dataFolder: string; lastLines: string }
  | { kind: 'server-not-started'; dataFolder: string; lastLines: string };

export class PostgresRefused extends Error {
  readonly refusal: PostgresRefusal;

  constructor(refusal: PostgresRefusal) {
    super(sentenceOf(refusal));
    this.name = 'PostgresRefused';
    this.refusal = refusal;
  }
}

function sentenceOf(refusal: PostgresRefusal): string {
  switch (refusal.kind) {
    case 'already-served':
      return `La base de ${refusal.dataFolder} est déjà servie par un autre Cocon (PostgreSQL, processus ${refusal.pid}) : arrêtez-le d’abord, ou donnez un autre dossier par COCON_DATA.`;
    case 'not-answering':
      return `Un PostgreSQL (processus ${refusal.pid}) tient la base de ${refusal.dataFolder} mais ne répond pas : arrêtez ce processus, puis relancez Cocon.`;
    case 'cannot-run-as-root':
      return `PostgreSQL refuse de tourner en root, et le compte « ${refusal.account} » ne peut pas lire ses programmes ou écrire dans ${refusal.dataFolder} : lancez Cocon sous un compte ordinaire, ou placez Cocon et COCON_DATA hors d’un dossier privé (par exemple /srv et /var/lib/cocon).`;
    case 'folder-not-writable':
      return `Le dossier de la base, ${refusal.dataFolder}, n’est pas accessible en écriture (${refusal.reason}) : corrigez ses droits, ou donnez un autre dossier par COCON_DATA.`;
    case 'folder-of-another':
      return `La base de ${refusal.dataFolder} appartient à un autre compte : lancez Cocon sous ce compte, ou rendez-lui le dossier avec chown -R.`;
    case 'socket-folder-unsafe':
      return `Le dossier ${refusal.socketFolder} existe déjà et n’est pas à nous seuls : supprimez-le, ou donnez à COCON_DATA un chemin plus court.`;
    case 'platform-not-packaged':
      return `PostgreSQL n’est pas fourni pour ${refusal.platform} : donnez l’adresse d’un PostgreSQL à vous par DATABASE_URL.`;
    case 'cluster-not-created':
      return `La base n’a pas pu être créée dans ${refusal.dataFolder} : ${refusal.lastLines}`;
    case 'server-not-started':
      return `PostgreSQL n’a pas démarré dans ${refusal.dataFolder} : ${refusal.lastLines}`;
  }
}
