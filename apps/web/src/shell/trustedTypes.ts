/**
 * The one policy that the content policy allows (`trusted-types cocon`): it lets the service worker's and our own
 * workers' addresses through and nothing else. Where the browser knows no Trusted Types, addresses stay strings.
 */
interface ScriptUrlPolicy {
  createScriptURL(address: string): string;
}

interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): ScriptUrlPolicy;
}

function ownAddress(address: string): string {
  const url = new URL(address, window.location.origin);
  if (url.origin !== window.location.origin) throw new TypeError('a script of another origin');
  return url.href;
}

let policy: ScriptUrlPolicy | null = null;

/** The address of a script of ours, as workers want it. */
export function scriptAddress(address: string): string {
  const factory = (window as { readonly trustedTypes?: unknown }).trustedTypes as
    TrustedTypesFactory | undefined;
  policy ??= factory?.createPolicy('cocon', { createScriptURL: ownAddress }) ?? {
    createScriptURL: ownAddress,
  };
  return policy.createScriptURL(address);
}

/** Starts a module worker of ours. */
export const startWorker = (address: string) => (): Worker =>
  new Worker(scriptAddress(address), { type: 'module' });
