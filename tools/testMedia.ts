/**
 * Real photos and films for the tests lie beside the checkout, in `../shared/media`, or where
 * COCON_MEDIA says. Where there are none, tests make their own media and say so.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './runTool.ts';

/** The folder of real media, or undefined. */
export function realMediaFolder(): string | undefined {
  const named = process.env['COCON_MEDIA'];
  const folder = named !== undefined && named !== '' ? named : join(repositoryRoot, '..', 'shared', 'media');
  return existsSync(folder) ? folder : undefined;
}
