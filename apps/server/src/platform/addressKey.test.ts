/** Who counts as one asker. Rules LM of docs/spec.md. */
import { expect, test } from 'vitest';
import { addressKey } from './addressKey.ts';

test('LM-5 an address counts for itself, one of IPv6 for its network, however it is written', () => {
  expect(addressKey('203.0.113.7')).toBe('203.0.113.7');
  expect(addressKey('::ffff:203.0.113.7')).toBe('203.0.113.7');
  const one = addressKey('2001:db8:1:2:3:4:5:6');
  expect(addressKey('2001:0DB8:0001:0002::9')).toBe(one);
  expect(addressKey('2001:db8:1:2::')).toBe(one);
  expect(addressKey('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
  expect(addressKey('::1')).toBe('0:0:0:0::/64');
  expect(addressKey('2001:db8:1:3::1')).not.toBe(one);
});
