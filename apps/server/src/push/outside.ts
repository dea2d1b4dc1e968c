/**
 * Where the server may be sent by what a browser hands out: public addresses over https at the usual port, and nowhere on
 * its own network, whatever a name stands for at the moment of asking. On a machine of one's own (no `COCON_ORIGIN`, so
 * nobody else asks) also its own loopback.
 */
import { lookup as ask, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** The address, if one may go there. */
export function readOutside(text: string, isNearAllowed: boolean): URL | undefined {
  const url = URL.parse(text);
  if (!url || url.username !== '' || url.password !== '') return undefined;
  const isNear = isNearAllowed && LOOPBACK.includes(url.hostname);
  if (isNear) return url;
  const isNamed = isIP(url.hostname.replace(/^\[|\]$/g, '')) === 0 && /[a-z]$/.test(url.hostname);
  return url.protocol === 'https:' && url.port === '' && isNamed && url.hostname.includes('.')
    ? url
    : undefined;
}

const closed4 = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  closed4.addSubnet(net, bits, 'ipv4');
const open6 = new BlockList();
open6.addSubnet('2000::', 3, 'ipv6');
/** Among those: ways into version 4, and examples. */
const closed6 = new BlockList();
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closed6.addSubnet(net, bits, 'ipv6');

/** Whether an address is one of the public network. */
export const isPublic = (address: string): boolean =>
  isIP(address) === 4
    ? !closed4.check(address, 'ipv4')
    : isIP(address) === 6 && open6.check(address, 'ipv6') && !closed6.check(address, 'ipv6');

/** As `dns.lookup`, for a request: a name that stands for anything inside is nobody's. */
export const lookupOutside: LookupFunction = (hostname, options, done) => {
  const { family, hints } = options;
  ask(hostname, { family: family ?? 0, hints: hints ?? 0, all: true }, (error, found) => {
    if (error) return done(error, []);
    const [first] = found;
    if (!first || !found.every(({ address }: LookupAddress) => isPublic(address)))
      return done(Object.assign(new Error('not outside'), { code: 'NOT_OUTSIDE' }), []);
    if (options.all) done(null, found);
    else done(null, first.address, first.family);
  });
};
