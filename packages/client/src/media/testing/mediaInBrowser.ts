/// <reference types="vite/client" />
/**
 * Test media in the browser: the real ones when they lie beside the checkout (`../shared/media`, which the test
 * server serves because this file imports them), else the project's own. For tests only.
 */
import { generatedMedia } from '../../../../../tools/test-media/generatedMedia.ts';

const urls = import.meta.glob<string>('../../../../../../shared/media/*.{jpg,heic,mov,mp4}', {
  query: '?url',
  import: 'default',
  eager: true,
});

export type MediaInBrowser = { readonly real: boolean; readonly files: readonly File[] };

let loaded: Promise<MediaInBrowser> | undefined;

/** Every file once, kept for the tests that follow. Says on one line when the media are generated. */
export function mediaInBrowser(): Promise<MediaInBrowser> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<MediaInBrowser> {
  const real: File[] = [];
  for (const [path, url] of Object.entries(urls)) {
    const answer = await fetch(url);
    const isFile = answer.ok && answer.headers.get('content-type')?.startsWith('text/html') !== true;
    if (isFile) real.push(new File([await answer.blob()], path.split('/').at(-1) ?? path));
  }
  if (real.length > 0) return { real: true, files: real };
  console.log('media: no real media beside the checkout; these tests run on generated ones.');
  return { real: false, files: generatedMedia().map(({ name, bytes }) => new File([bytes], name)) };
}
