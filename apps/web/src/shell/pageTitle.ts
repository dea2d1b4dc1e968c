/** The page's title: the screen's, then the house's. Titles name screens, never a person: they end in histories. */
import { useEffect } from 'react';

export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Cocon`;
  }, [title]);
}
