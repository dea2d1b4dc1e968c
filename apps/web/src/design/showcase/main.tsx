/**
 * The design page, an entry of its own (`design/index.html`), never part of the app: `#` every component and state,
 * `#equipe` and `#famille` the drawn reference made of the real parts, `#papier` all that is printed.
 */
import '../global.css.ts';
import { StrictMode, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { NavigationProvider } from '../AppLink.tsx';
import { activateLocale, loadCatalogues } from '../../locales/catalogues.ts';
import { isLocale, type Locale } from '../../locales/locale.ts';
import { LocaleProvider } from '../../locales/LocaleProvider.tsx';
import { FamilyDay } from './FamilyDay.tsx';
import { Papers } from './Papers.tsx';
import { Showcase } from './Showcase.tsx';
import { StaffDay } from './StaffDay.tsx';

const pages = { '': Showcase, '#equipe': StaffDay, '#famille': FamilyDay, '#papier': Papers };
type PageName = keyof typeof pages;
const isPage = (name: string): name is PageName => Object.hasOwn(pages, name);

function DesignPage() {
  const name = useSyncExternalStore(
    (changed) => {
      window.addEventListener('hashchange', changed);
      return () => window.removeEventListener('hashchange', changed);
    },
    () => window.location.hash,
  );
  const Page = pages[isPage(name) ? name : ''];
  return <Page />;
}

const place = document.getElementById('app');
if (place === null) throw new Error('design/index.html has no #app');

const wanted = new URLSearchParams(window.location.search).get('langue') ?? 'fr';
const locale: Locale = isLocale(wanted) ? wanted : 'fr';
await activateLocale(locale);
await loadCatalogues(['breach', 'emblems', 'households', 'kit', 'opening', 'sheets']);

createRoot(place).render(
  <StrictMode>
    <LocaleProvider initial={locale}>
      {/* Links of the samples lead nowhere. */}
      <NavigationProvider value={() => undefined}>
        <DesignPage />
      </NavigationProvider>
    </LocaleProvider>
  </StrictMode>,
);
