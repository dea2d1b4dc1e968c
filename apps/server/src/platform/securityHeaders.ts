/**
 * Headers of every answer. The content policy allows our own scripts and nothing else; the two style hashes are those
 * of React Aria's own style elements (toolchain, measured). Answers of the API are no pages: opened as one they may do
 * nothing at all, and nobody keeps them. Pages are isolated: no window of another origin holds a reference to one, nothing
 * of another origin is loaded without saying that it may be, and the process is theirs alone.
 */
import type { FastifyInstance } from 'fastify';
import type { Services } from './services.ts';

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=' 'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types cocon',
].join('; ');

const API_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

export function securityHeaders(app: FastifyInstance, { options }: Pick<Services, 'options'>): void {
  const all = {
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    ...(options.origin?.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
  const ofPages = {
    ...all,
    'content-security-policy': POLICY,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'origin-agent-cluster': '?1',
    'permissions-policy': 'camera=(self), microphone=(self), geolocation=(), payment=(), usb=()',
  };
  const ofApi = { ...all, 'content-security-policy': API_POLICY, 'cache-control': 'no-store' };
  app.addHook('onRequest', (request, reply, done) => {
    void reply.headers(request.url.startsWith('/api/') ? ofApi : ofPages);
    done();
  });
}
