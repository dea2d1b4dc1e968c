/** `cocon serve`, `cocon opening-code`, `cocon verify-certificate`, `cocon breach-report`: what the host types. */
import { readFileSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { certificateWords } from './certificates/certificateWords.ts';
import { openingCodesIn } from './establishments/openingCodes.ts';
import { PostgresRefused } from './platform/postgres/postgresRefused.ts';
import { readInstanceFile, reminder } from './platform/instanceFile.ts';
import { dataFolderOf, instanceFileOf, readSettings, SettingRefused } from './platform/settings.ts';
import { startServer, type RunningServer } from './platform/startServer.ts';
import { tidyAtRest } from './platform/tidyAtRest.ts';
import { breachCommand } from './watch/breachCommand.ts';

const USAGE = `Cocon
  serve          sert Cocon (PORT, COCON_DATA, COCON_HOST, COCON_ORIGIN, COCON_PROXIES, COCON_OPENING, COCON_DEMO,
                 COCON_INSTANCE, DATABASE_URL, COCON_ACCEL, COCON_SMTP_URL, COCON_MAIL_FROM,
                 COCON_PUSH)
  opening-code   donne un code d’ouverture de plus
  verify-certificate FICHIER [ANCRE]
                 vérifie un certificat d’effacement, hors ligne
  breach-report --establishment NUMÉRO --device NUMÉRO --from JOUR[THH:MM] --to JOUR[THH:MM]
                 dit ce qu’un appareil de l’équipe a reçu dans cette période ; sans rien : les numéros qu’il y a
`;

export async function main([command, ...given]: readonly string[]): Promise<void> {
  try {
    await run(command, given);
  } catch (error) {
    fail(error);
  }
}

async function run(command: string | undefined, given: readonly string[]): Promise<void> {
  switch (command) {
    case 'serve':
      return serve();
    case 'opening-code':
      console.log(openingCodesIn(dataFolderOf(process.env)).make());
      return;
    case 'verify-certificate':
      return verifyCertificate(given);
    case 'breach-report':
      console.log(await breachCommand(given, process.env));
      return;
    default:
      console.log(USAGE);
      process.exitCode = command === undefined || command === 'help' ? 0 : 2;
  }
}

async function verifyCertificate([path, anchor]: readonly string[]): Promise<void> {
  const verdict = await certificateWords(textOf(path), anchor);
  if (verdict.isGood) console.log(verdict.words);
  else {
    console.error(verdict.words);
    process.exitCode = 1;
  }
}

function textOf(path: string | undefined): string {
  if (path === undefined) throw new SettingRefused('Dites quel fichier : cocon verify-certificate FICHIER');
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new SettingRefused(`Ce fichier ne se lit pas : ${path}`);
  }
}

async function serve(): Promise<void> {
  const settings = readSettings(process.env);
  const instanceFile = instanceFileOf(process.env);
  const hostFacts = readInstanceFile(instanceFile);
  const server = await startServer({
    ...settings,
    hostFacts,
    log: (line) => console.log(line),
    databaseLost: () =>
      fail(new SettingRefused('La base de données s’est arrêtée d’elle-même : relancez Cocon.')),
  });
  console.log(welcome(server, process.env['COCON_OPENING'] === 'open'));
  const missing = reminder(hostFacts, instanceFile);
  if (missing !== undefined) console.log(`${missing}\n`);
  let stopping = false;
  const stop = () => {
    // A second signal while stopping does not wait any longer.
    if (stopping) process.exit(1);
    stopping = true;
    console.log('\nCocon s’arrête…');
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  flushCompileCache();
  tidyAtRest();
}

function welcome({ origin, openingCode, inUse }: RunningServer, openToAll: boolean): string {
  const lines = ['', `Cocon est là : ${origin}`, ''];
  if (openToAll) lines.push('Chacun peut y ouvrir un espace (COCON_OPENING=open).', '');
  else if (inUse) lines.push(`Pour ouvrir un espace de plus, code d’ouverture : ${openingCode}`, '');
  else {
    lines.push(`Code d’ouverture : ${openingCode}`, '');
    lines.push('Ouvrez cette adresse dans un navigateur et donnez ce code pour créer le premier espace.');
    lines.push('Le code sert une fois, dans les 30 jours. Ctrl-C arrête Cocon ; rien n’est perdu.', '');
  }
  return lines.join('\n');
}

function fail(error: unknown): void {
  const known = error instanceof PostgresRefused || error instanceof SettingRefused;
  if (known) console.error(error.message);
  else if (isCode(error, 'EADDRINUSE')) {
    console.error('Ce port est déjà pris : arrêtez l’autre programme, ou donnez un autre port par PORT.');
  } else if (isCode(error, 'ECONNREFUSED')) {
    console.error('La base de données ne répond pas : vérifiez DATABASE_URL et que PostgreSQL est lancé.');
  } else {
    console.error('Cocon n’a pas pu démarrer.');
    console.error(error);
  }
  process.exit(1);
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
