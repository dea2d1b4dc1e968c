/**
 * A finger that flings a page, and what it cost in frames, twice: those that the browser did not show in time, which on a
 * machine without a graphics card, or with other work on it, are mostly the machine's own; and those that the page's thread
 * cannot have made in time, told by the processor time of its tasks, which other work does not change.
 */
import type { CDPSession, Page } from '@playwright/test';

const FLINGS = 6;
/** Of each: px, and px a second. */
const DISTANCE = 6_000;
const SPEED = 6_000;

export interface DroppedFrames {
  /** Of the frames that were due. */
  readonly share: number;
  readonly frames: number;
  /** Of the frames of the time that the finger and its flings took: those lost in tasks of the page longer than one. */
  readonly lost: number;
  /** The longest of those tasks, ms of the processor. */
  readonly longest: number;
}

const FRAME_MS = 1_000 / 60;

/** What the compositor reports of a frame, in a trace. */
interface FrameEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Of the processor, microseconds. */
  readonly tdur?: number;
  readonly args?: { readonly frame_reporter?: { readonly state?: string }; readonly name?: string };
}

export async function fling(page: Page, tools: CDPSession): Promise<DroppedFrames> {
  const browser = page.context().browser();
  if (!browser) throw new Error('no browser to trace');
  const { width, height } = page.viewportSize() ?? { width: 390, height: 844 };
  await browser.startTracing(page, { categories: ['cc', 'benchmark', 'toplevel'] });
  const begun = Date.now();
  const scrolled = () => page.evaluate(() => window.scrollY);
  const start = await scrolled();
  for (let n = 0; n < FLINGS; n++) {
    await tools.send('Input.synthesizeScrollGesture', {
      x: width / 2,
      y: height / 2,
      yDistance: -DISTANCE,
      speed: SPEED,
      // As from a touch pad: of a finger that the tool makes up, this browser scrolls nothing, and says nothing of it.
      gestureSourceType: 'mouse',
      preventFling: false,
    });
  }
  const took = Date.now() - begun;
  if ((await scrolled()) === start) throw new Error('nothing was scrolled');
  const trace = await browser.stopTracing();
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: readonly FrameEvent[] };
  const states = traceEvents.flatMap(({ name, ph, args }) =>
    name === 'PipelineReporter' && ph === 'b' ? [args?.frame_reporter?.state ?? ''] : [],
  );
  const due = states.filter((state) => state !== '' && state !== 'STATE_NO_UPDATE_DESIRED');
  const dropped = due.filter((state) => state === 'STATE_DROPPED').length;
  const tasks = tasksOfPages(traceEvents);
  const lost = tasks.reduce((sum, task) => sum + Math.floor(task / FRAME_MS), 0);
  return {
    share: due.length === 0 ? 0 : dropped / due.length,
    frames: due.length,
    lost: lost / (took / FRAME_MS),
    longest: Math.max(0, ...tasks),
  };
}

/** The processor time of each task of a page's own thread, ms. */
function tasksOfPages(events: readonly FrameEvent[]): number[] {
  const threads = new Set(
    events.flatMap(({ name, ph, pid, tid, args }) =>
      ph === 'M' && name === 'thread_name' && args?.name === 'CrRendererMain' ? [`${pid} ${tid}`] : [],
    ),
  );
  return events.flatMap(({ name, ph, pid, tid, tdur }) =>
    ph === 'X' && name.endsWith('RunTask') && tdur !== undefined && threads.has(`${pid} ${tid}`)
      ? [tdur / 1_000]
      : [],
  );
}
