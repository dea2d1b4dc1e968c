/** Opens the app: the language first (no flash of another), then the routes, then the offline shell. */
// First: modules below make schemas.
import '@cocon/protocol/withoutEval';
import './design/global.css.ts';
import { StrictMode, useLayoutEffect } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { RouterProvider } from '@tanstack/react-router';
import { NavigationProvider } from './design/AppLink.tsx';
import { activateLocale } from './locales/catalogues.ts';
import { keptLocale, negotiateLocale } from './locales/locale.ts';
import { LocaleProvider } from './locales/LocaleProvider.tsx';
import { openFirstScreen } from './features/today/familyScreen.ts';
import { router } from './routes/router.ts';
import { registerServiceWorker } from './shell/serviceWorker.ts';

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no #app');

/** A disk slower than this gets a page that says that something is coming, ms. */
const PATIENCE = 1_000;
/** A first visit on an old phone and a slow line shows its photo well before, ms. */
const UNTIL_PHOTOS = 10_000;

// What the first screen shows is read while its code and words come, and painted with it: a page that only says that
// something is coming takes a slow phone as long to lay out as the disk takes to be read.
const isHome = window.location.pathname === '/';
let show = (): void => undefined;
const shown = new Promise<void>((resolve) => (show = resolve));
const opened = isHome ? openFirstScreen(shown).catch(() => undefined) : Promise.resolve();
void start(createRoot(place));

/** What looks after the focus comes with the first key, else once a first photo is long there: it weighs on no first visit. */
async function keepFocusLater(): Promise<void> {
  await new Promise<unknown>((resolve) => {
    window.addEventListener('keydown', resolve, { once: true, capture: true });
    window.setTimeout(resolve, UNTIL_PHOTOS);
  });
  // Without network, before the app's files are kept: the focus is then where the browser leaves it.
  const { keepFocus } = await import('./shell/keptFocus.ts').catch(() => ({ keepFocus: undefined }));
  keepFocus?.();
}

/** No await of this module itself: words of other languages lie in files that wait until it has run. */
async function start(root: Root): Promise<void> {
  registerServiceWorker(shown);
  void keepFocusLater();
  const locale = keptLocale(() => window.localStorage) ?? negotiateLocale(navigator.languages);
  await activateLocale(locale, isHome ? ['today', 'gallery', 'papers'] : []);
  if (isHome) {
    const tooLong = new Promise((resolve) => window.setTimeout(resolve, PATIENCE));
    await Promise.race([Promise.all([opened, router.load()]), tooLong]);
  }
  root.render(
    <StrictMode>
      <Committed then={show} />
      <LocaleProvider initial={locale}>
        <NavigationProvider value={(href) => void router.navigate({ href })}>
          <RouterProvider router={router} />
        </NavigationProvider>
      </LocaleProvider>
    </StrictMode>,
  );
}

/** Says when the first page is made; the browser paints it next. */
function Committed({ then }: { readonly then: () => void }) {
  useLayoutEffect(then, [then]);
  return null;
}
