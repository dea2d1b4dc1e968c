/**
 * Who counts as one asker on public paths: an IPv4 address, or the network that one connection of IPv6 has (64 bits), within
 * which anybody can take as many addresses as they like.
 */
import { isIPv6 } from 'node:net';

export function addressKey(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [before = '', after] = address.toLowerCase().replace(/%.*$/, '').split('::');
  const groupsOf = (text: string | undefined) => (text ? text.split(':') : []);
  const [head, tail] = [groupsOf(before), groupsOf(after)];
  const zeros = Array.from({ length: after === undefined ? 0 : 8 - head.length - tail.length }, () => '0');
  const network = [...head, ...zeros, ...tail].slice(0, 4);
  return `${network.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
