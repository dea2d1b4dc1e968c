/**
 * A link inside the app. Plain `<a href>`: it opens in a new tab, is copied and is read as a link; a plain click goes
 * through the router that `NavigationProvider` gives, without loading the page again.
 */
import { afterPaint } from './afterPaint.ts';
import { createContext, useContext, type AnchorHTMLAttributes, type MouseEvent, type Ref } from 'react';

export type Navigate = (href: string) => void;

const NavigationContext = createContext<Navigate | null>(null);

export const NavigationProvider = NavigationContext.Provider;

export interface AppLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string;
  readonly ref?: Ref<HTMLAnchorElement>;
}

function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/**
 * The function that goes to an address of ours once the page has painted the tap that asks for it; a full page load where
 * no router is given.
 */
export function useNavigate(): Navigate {
  const navigate = useContext(NavigationContext);
  return (href) => afterPaint(() => (navigate ? navigate(href) : window.location.assign(href)));
}

export function AppLink({ href, onClick, ...rest }: AppLinkProps) {
  const navigate = useContext(NavigationContext);
  const isOurs = href.startsWith('/') && !href.startsWith('//');
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || navigate === null || !isOurs || rest.target !== undefined) return;
        if (rest.download !== undefined || !isPlainClick(event)) return;
        event.preventDefault();
        const link = event.currentTarget;
        link.dataset['going'] = '';
        afterPaint(() => {
          delete link.dataset['going'];
          navigate(href);
        });
      }}
    />
  );
}
