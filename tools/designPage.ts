/** The design page (`apps/web/design`), built and served for tests on a free port of this machine. */
import { join } from 'node:path';
import { build, preview } from 'vite';
import { repositoryRoot } from './runTool.ts';

export interface DesignPage {
  readonly address: string;
  close(): Promise<void>;
}

export async function startDesignPage(): Promise<DesignPage> {
  const root = join(repositoryRoot, 'apps/web');
  const options = { root, configFile: join(root, 'vite.design.config.ts'), logLevel: 'error' } as const;
  await build(options);
  const server = await preview({ ...options, preview: { port: 0, host: '127.0.0.1', strictPort: false } });
  const address = server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0];
  if (address === undefined) throw new Error('the design page is not served');
  return { address: new URL('design/', address).href, close: () => server.close() };
}
