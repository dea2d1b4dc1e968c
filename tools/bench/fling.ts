/** A finger that flings a page, and the frames that the browser could not show in time meanwhile. */
import type { CDPSession, Page } from '@playwright/test';

const FLINGS = 6;
/** Of each: px, and px a second. */
const DISTANCE = 6_000;
const SPEED = 6_000;

export interface DroppedFrames {
  /** Of the frames that were due. */
  readonly share: number;
  readonly frames: number;
}

/** What the compositor reports of a frame, in a trace. */
interface FrameEvent {
  readonly name: string;
  readonly ph: string;
  readonly args?: { readonly frame_reporter?: { readonly state?: string } };
}

export async function fling(page: Page, tools: CDPSession): Promise<DroppedFrames> {
  const browser = page.context().browser();
  if (!browser) throw new Error('no browser to trace');
  const { width, height } = page.viewportSize() ?? { width: 390, height: 844 };
  await browser.startTracing(page, { categories: ['cc', 'benchmark'] });
  for (let n = 0; n < FLINGS; n++) {
    await tools.send('Input.synthesizeScrollGesture', {
      x: width / 2,
      y: height / 2,
      yDistance: -DISTANCE,
      speed: SPEED,
      gestureSourceType: 'touch',
      preventFling: false,
    });
  }
  const trace = await browser.stopTracing();
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: readonly FrameEvent[] };
  const states = traceEvents.flatMap(({ name, ph, args }) =>
    name === 'PipelineReporter' && ph === 'b' ? [args?.frame_reporter?.state ?? ''] : [],
  );
  const due = states.filter((state) => state !== '' && state !== 'STATE_NO_UPDATE_DESIRED');
  const dropped = due.filter((state) => state === 'STATE_DROPPED').length;
  return { share: due.length === 0 ? 0 : dropped / due.length, frames: due.length };
}
