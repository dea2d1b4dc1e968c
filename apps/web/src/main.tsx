/** Opens the app: the language first (no flash of another), then the routes, then the offline shell. */
import './design/global.css.ts';
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { RouterProvider } from '@tanstack/react-router';
import { NavigationProvider } from './design/AppLink.tsx';
import { activateLocale } from './locales/catalogues.ts';
import { keptLocale, negotiateLocale } from './locales/locale.ts';
import { LocaleProvider } from './locales/LocaleProvider.tsx';
import { router } from './routes/router.ts';
import { startSession } from './session/session.ts';
import { registerServiceWorker } from './shell/serviceWorker.ts';

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no #app');

// What the first screen shows is read while its code and words come.
const isHome = window.location.pathname === '/';
if (isHome) void startSession();
void start(createRoot(place));

/** No await of this module itself: words of other languages lie in files that wait until it has run. */
async function start(root: Root): Promise<void> {
  const locale = keptLocale(() => window.localStorage) ?? negotiateLocale(navigator.languages);
  await activateLocale(locale, isHome ? ['today', 'gallery', 'papers'] : []);
  root.render(
    <StrictMode>
      <LocaleProvider initial={locale}>
        <NavigationProvider value={(href) => void router.navigate({ href })}>
          <RouterProvider router={router} />
        </NavigationProvider>
      </LocaleProvider>
    </StrictMode>,
  );
  void registerServiceWorker();
}
