/**
 * Where the focus goes when what had it is gone or cannot be used any more: a page that turned into another in its place, a
 * line that was taken away, a button that waits. The browser would leave it on nothing: a reader then starts at the top of
 * the page without a word. It goes to the field that is wrong; else to the nearest list, part or dialog that is still there,
 * else to the title; and back to what can be used again. Who puts the focus somewhere himself comes first.
 */

/** After dialogs, which give the focus back within a frame or two, and after a move to another page, which names its title. */
const PATIENCE = 100;
/** What waits is mostly usable again by then. */
const LONGER = 1_000;
const PLACES = 'ul, ol, section, [role=list], [role=dialog], [role=alertdialog]';

const isUsable = (one: Element): boolean => one.isConnected && !one.matches(':disabled');

/** Begins to look after the focus; returns what ends it. */
export function keepFocus(): () => void {
  let last: HTMLElement | undefined;
  /** The places that it lay in, the nearest first: once it is gone nobody else knows. */
  let around: readonly HTMLElement[] = [];
  /** Where it stands in for `last`. */
  let standIn: HTMLElement | undefined;
  let timer = 0;

  const note = ({ target }: Pick<FocusEvent, 'target'>): void => {
    if (!(target instanceof HTMLElement) || target === standIn) return;
    last = target;
    around = placesOf(target);
    standIn = undefined;
  };
  /** Left on purpose, unless it goes in this very turn: some browsers tell of that first. */
  const forget = ({ target }: FocusEvent): void =>
    void window.setTimeout(() => {
      if (last && target === last && isUsable(last) && document.activeElement !== last) last = undefined;
    });
  const isLost = (at: Element | null): boolean =>
    at === document.body || at === standIn || (at === last && !isUsable(last));

  function look(isLate: boolean): void {
    timer = 0;
    if (!last || !isLost(document.activeElement)) return;
    if (isUsable(last)) return last.focus({ preventScroll: true });
    if (document.activeElement === standIn) return;
    const wrong = last.closest('form')?.querySelector<HTMLElement>('[aria-invalid=true]');
    if (last.isConnected && !wrong && !isLate) return wait(LONGER, true);
    const place = around.find(({ isConnected }) => isConnected);
    const to = wrong ?? place ?? document.querySelector<HTMLElement>('main h1');
    if (!to) return;
    if (to !== wrong) standIn = to;
    if (to === place) to.tabIndex = -1;
    to.focus({ preventScroll: true });
  }
  const wait = (patience: number, isLate: boolean): void => {
    timer = window.setTimeout(look, patience, isLate);
  };
  const observer = new MutationObserver(() => {
    if (last && timer === 0 && isLost(document.activeElement)) wait(PATIENCE, false);
  });

  // It may begin late: what has the focus by then counts too.
  if (document.activeElement !== document.body) note({ target: document.activeElement });
  document.addEventListener('focusin', note);
  document.addEventListener('focusout', forget);
  observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled'] });
  return () => {
    document.removeEventListener('focusin', note);
    document.removeEventListener('focusout', forget);
    observer.disconnect();
    window.clearTimeout(timer);
  };
}

/** Inside the page or a dialog; what pops up beside them is no place to stay. */
function placesOf(target: Element): HTMLElement[] {
  const found: HTMLElement[] = [];
  if (!target.closest('main, [role=dialog], [role=alertdialog]')) return found;
  for (let at = target.parentElement; at; at = at.parentElement) if (at.matches(PLACES)) found.push(at);
  return found;
}
