/** A page for the browser tests of components: French words, the real styles, elements found by role and exact name. */
import './global.css.ts';
import { useEffect, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { page as browserPage } from 'vitest/browser';
import { vi } from 'vitest';
import { activateLocale } from '../locales/catalogues.ts';
import { LocaleProvider } from '../locales/LocaleProvider.tsx';
import { useToast, type ShowToast } from './Toast.tsx';

export interface TestPage {
  readonly root: HTMLElement;
  show(children: ReactNode): Promise<void>;
  /** The element of this role whose accessible name is `name`. */
  get(role: string, name: string): HTMLElement;
  close(): void;
}

export async function showTest(): Promise<TestPage> {
  await activateLocale('fr');
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  return {
    root: place,
    async show(children) {
      root.render(
        <LocaleProvider initial="fr">
          <div data-shown="">{children}</div>
        </LocaleProvider>,
      );
      await vi.waitFor(() => {
        if (place.querySelector('[data-shown]') === null) throw new Error('not shown yet');
      });
    },
    get(role, name) {
      const found = browserPage.getByRole(role, { name, exact: true }).element();
      if (!(found instanceof HTMLElement)) throw new TypeError(`${role} « ${name} » is no HTML element`);
      return found;
    },
    close() {
      root.unmount();
      place.remove();
    },
  };
}

/** A part of a page that says short words when it is asked to, by `useToast` as every part does. */
export interface Speaker {
  say: ShowToast;
}

/** Before it is on the page, and painted, it says nothing. */
export const makeSpeaker = (): Speaker => ({ say: () => () => {} });

export function SpeakerPart({ speaker }: { readonly speaker: Speaker }) {
  const showToast = useToast();
  useEffect(() => {
    speaker.say = showToast;
  });
  return null;
}
