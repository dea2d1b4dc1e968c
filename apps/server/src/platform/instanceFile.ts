/**
 * `instance.json`: what the host says of itself in public, read once at the start. A missing file says nothing yet; one
 * that cannot be read, or that says something it must not, is refused with a sentence that names the place.
 */
import { readFileSync } from 'node:fs';
import { HostFacts, missingFacts } from '@cocon/protocol';
import { SettingRefused } from './settings.ts';

export function readInstanceFile(file: string): HostFacts {
  const text = readIfThere(file);
  if (text === undefined) return {};
  const read = HostFacts.safeParse(parse(text, file));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const path = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys : [])];
  const place = path.join('.') || 'tout le fichier';
  throw new SettingRefused(
    `Le fichier ${file} ne peut pas être publié : corrigez « ${place} » (docs/operate.md dit ce qu’il attend).`,
  );
}

const names: Readonly<Record<keyof HostFacts, string>> = {
  publisher: 'l’éditeur (publisher)',
  publicationDirector: 'la direction de la publication (publicationDirector)',
  hosting: 'l’hébergement (hosting)',
  dpo: 'le contact pour les données personnelles (dpo)',
  accessibility: 'l’accessibilité (accessibility)',
};

/** What the host is reminded of at the start; undefined when everything is said. */
export function reminder(facts: HostFacts, file: string): string | undefined {
  const missing = missingFacts(facts).map((part) => names[part]);
  if (missing.length === 0) return undefined;
  return `Les pages publiques ne disent pas encore : ${missing.join(', ')}.\nÉcrivez-le dans ${file}, puis relancez Cocon (docs/operate.md).`;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new SettingRefused(`Le fichier ${file} ne se lit pas : donnez-le au compte de Cocon.`);
  }
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SettingRefused(`Le fichier ${file} n’est pas du JSON : vérifiez virgules et guillemets.`);
  }
}
