/** How long taps took from the finger to the next painting, as the browser itself notes it (Event Timing). In the page. */

interface NotedTaps {
  slowest: number;
  readonly observer: PerformanceObserver;
}

declare global {
  interface Window {
    notedTaps?: NotedTaps;
  }
}

export function startNotingTaps(): void {
  const noted: NotedTaps = {
    slowest: 0,
    observer: new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) noted.slowest = Math.max(noted.slowest, duration);
    }),
  };
  noted.observer.observe({
    type: 'event',
    durationThreshold: 16,
    buffered: false,
  } as PerformanceObserverInit);
  window.notedTaps = noted;
}

/** The slowest since the last call, in ms; under 16 counts as 0. */
export function slowestTap(): number {
  const noted = window.notedTaps;
  if (!noted) return 0;
  const { slowest } = noted;
  noted.slowest = 0;
  return slowest;
}
