/**
 * The walls of the web, watched wherever a scene looks: a request or a socket to another machine than the page's own, and
 * whatever a page or a worker of it says of a broken policy. What a policy refuses never becomes a request: the browser
 * tells of it instead, to the document and on the console.
 */
import type { BrowserContext, Page, Worker } from '@playwright/test';

const BROKEN =
  /Content Security Policy|TrustedScript|TrustedHTML|Trusted Type|Cross-Origin-|Uncompiled message/;

const crossed: string[] = [];

/** What crossed a wall since somebody asked last. */
export const wallsCrossed = (): string[] => crossed.splice(0);

/** Watches every page and worker of a context, from its first request on. */
export async function watchWalls(context: BrowserContext): Promise<void> {
  context.on('request', (request) => requireOwn('asked', request.url()));
  context.on('console', (message) => noteBroken(message.page()?.url() ?? 'a page', message.text()));
  context.on('page', watchPage);
  context.on('serviceworker', watchWorker);
  await context.addInitScript(tellViolations);
}

/** In a page or a worker. */
function tellViolations(): void {
  addEventListener('securitypolicyviolation', (event) => {
    const { violatedDirective, blockedURI } = event as SecurityPolicyViolationEvent;
    console.error(`Content Security Policy: ${violatedDirective} ${blockedURI}`);
  });
}

function watchPage(page: Page): void {
  page.on('websocket', (socket) => requireOwn('opened', socket.url()));
  page.on('worker', watchWorker);
}

/** A worker's console says nothing of a broken policy by itself. One that has ended meanwhile broke none since. */
function watchWorker(worker: Worker): void {
  worker.evaluate(tellViolations).catch(() => undefined);
  worker.on('console', (message) => noteBroken(worker.url(), message.text()));
}

/** Servers of scenes are all on this machine; other places that a scene needs, such as another app, it calls « .test ». */
function requireOwn(how: string, address: string): void {
  const { protocol, hostname } = new URL(address);
  const isOwn = hostname === 'localhost' || hostname.endsWith('.test');
  if (!['data:', 'blob:', 'about:'].includes(protocol) && !isOwn)
    crossed.push(`${how} ${address.slice(0, 200)}`);
}

function noteBroken(where: string, text: string): void {
  if (BROKEN.test(text)) crossed.push(`${where} ${text.slice(0, 300)}`);
}
