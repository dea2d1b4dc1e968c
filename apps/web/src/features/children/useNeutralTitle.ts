/** The page's title where the screen's own names a person: titles end in histories. */
import { useEffect } from 'react';

/** `shown`: the heading that would otherwise become the title. Call it in a parent of the page's header. */
export function useNeutralTitle(title: string, shown: string): void {
  useEffect(() => {
    document.title = `${title} · Cocon`;
  }, [title, shown]);
}
