/** The way past the menu, first in the page for who goes by keys: the focus moves to the page itself. */
import type { RefObject } from 'react';
import { Trans } from '@lingui/react/macro';
import { skipLink } from './frame.css.ts';

export function SkipLink({ to }: { readonly to: RefObject<HTMLElement | null> }) {
  return (
    <a
      href="#page"
      className={skipLink}
      onClick={(event) => {
        event.preventDefault();
        to.current?.focus();
      }}
    >
      <Trans>Aller au contenu</Trans>
    </a>
  );
}
