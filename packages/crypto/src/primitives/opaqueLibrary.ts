/** The library alone, so that a bundler keeps it (a WebAssembly module, 160 KB packed) in a file of its own, with this name. */
export { client, ready, server } from '@serenity-kit/opaque';
