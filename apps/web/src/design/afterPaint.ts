/**
 * Work that a tap starts, once the page has painted that it was tapped: a slow phone answers the finger first. A page in
 * the background paints nothing, and does it all the same.
 */
const AT_LATEST = 100;

export function afterPaint(work: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    work();
  };
  window.setTimeout(once, AT_LATEST);
  requestAnimationFrame(() => window.setTimeout(once));
}
