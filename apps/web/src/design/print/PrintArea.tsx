/**
 * A part of the page that can be printed alone. On screen it is hidden unless `isShown`. `printArea(id)` opens the
 * system's print dialogue with that area only, on its format, and puts the page back afterwards.
 */
import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import { area, areaHidden } from './paper.css.ts';

export interface PrintAreaProps {
  readonly id: string;
  readonly format?: 'A4' | 'A6';
  readonly isShown?: boolean;
  readonly children: ReactNode;
}

export function PrintArea({ id, format = 'A4', isShown = false, children }: PrintAreaProps) {
  return (
    <div id={id} data-print-area={format} className={classes(area, !isShown && areaHidden)}>
      {children}
    </div>
  );
}

/** A6 has no name among the sizes that CSS knows: said by its name, the rule is void and the printer's own paper comes. */
const PAPERS = {
  A4: '@page { size: A4; margin: 10mm }',
  A6: '@page { size: 105mm 148mm; margin: 0 }',
} as const;

/** The paper's size is a rule of the document: it is set for the time of one printing (constructed sheets need no nonce). */
export function printArea(id: string): void {
  const place = document.getElementById(id);
  if (place === null) return;
  const paper = new CSSStyleSheet();
  paper.replaceSync(PAPERS[place.dataset['printArea'] === 'A6' ? 'A6' : 'A4']);
  document.adoptedStyleSheets.push(paper);
  document.documentElement.dataset['printing'] = '';
  place.dataset['printNow'] = '';
  const around = ancestorsOf(place);
  for (const element of around) element.dataset['printAround'] = '';
  const restore = () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== paper);
    delete document.documentElement.dataset['printing'];
    delete place.dataset['printNow'];
    for (const element of around) delete element.dataset['printAround'];
  };
  window.addEventListener('afterprint', restore, { once: true });
  window.print();
}

/** Marked one by one: Firefox 115 knows no `:has()` to find them by. */
function ancestorsOf(place: HTMLElement): HTMLElement[] {
  const { parentElement } = place;
  return parentElement === null || parentElement === document.body
    ? []
    : [parentElement, ...ancestorsOf(parentElement)];
}
