/**
 * The program that the host starts. Its code rests compiled beside the dependencies, where that folder may be written,
 * so that a later start need not strip and compile it again. Only what comes after this file profits, hence the split;
 * and this file is JavaScript, since what strips types would stay in memory for as long as the server runs.
 */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/cocon', import.meta.url)));
const { main } = await import('./commands.ts');
await main(process.argv.slice(2));
