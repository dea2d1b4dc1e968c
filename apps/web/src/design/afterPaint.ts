/**
 * Work that a tap starts, once the page has painted that it was tapped: a slow phone answers the finger first. A page in
 * the background paints nothing, and does it all the same, after `atLatest` ms.
 */
export function afterPaint(work: () => void, atLatest = 100): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    work();
  };
  window.setTimeout(once, atLatest);
  requestAnimationFrame(() => window.setTimeout(once));
}
