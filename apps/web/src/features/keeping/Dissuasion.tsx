/**
 * Dissuasion over a picture in full view, where the direction asked for it: the name of the home that looks, in discreet
 * letters; a cover while the page is not in front; no menu to save what one sees. Eyes alone meet it: readers, fingers and
 * keys go through. It prevents nothing, and says so in the guide.
 */
import { useEffect, useState } from 'react';
import { cover, mark, marks, withoutCallout } from './dissuasion.css.ts';

/** How often the name stands over a picture. */
const MARKS = Array.from({ length: 12 }, (_, n) => n);

export interface DissuasionProps {
  /** Of the home that looks. */
  readonly name: string;
  /** What holds the picture. */
  readonly host: HTMLElement | null;
}

export function Dissuasion({ name, host }: DissuasionProps) {
  const isInFront = useInFront();
  useEffect(() => {
    if (!host) return undefined;
    const refuse = (event: Event) => event.preventDefault();
    host.classList.add(withoutCallout);
    host.addEventListener('contextmenu', refuse);
    host.addEventListener('dragstart', refuse);
    return () => {
      host.classList.remove(withoutCallout);
      host.removeEventListener('contextmenu', refuse);
      host.removeEventListener('dragstart', refuse);
    };
  }, [host]);
  return (
    <div className={marks} aria-hidden="true">
      {MARKS.map((n) => (
        <span key={n} className={mark}>
          {name}
        </span>
      ))}
      {!isInFront && <div className={cover} />}
    </div>
  );
}

function useInFront(): boolean {
  const [isInFront, setInFront] = useState(() => document.visibilityState === 'visible');
  useEffect(() => {
    const look = () => setInFront(document.visibilityState === 'visible' && document.hasFocus());
    const leave = () => setInFront(false);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    window.addEventListener('blur', leave);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
      window.removeEventListener('blur', leave);
    };
  }, []);
  return isInFront;
}
