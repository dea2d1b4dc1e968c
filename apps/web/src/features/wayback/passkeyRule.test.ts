import { expect, test } from 'vitest';
import { isPasskeyOffered, mayAskPasskey } from './passkeyRule.ts';

test('PK-5 a passkey is asked for where nothing denies it, and offered where the device keeps them itself', () => {
  const whole = { hasPasskeys: true, hasPrf: true, isOwn: true };
  const cases = [
    [whole, true, true],
    // Browsers older than the question.
    [{ ...whole, hasPrf: undefined }, true, true],
    [{ ...whole, isOwn: false }, true, false],
    [{ ...whole, hasPrf: false }, false, false],
    [{ ...whole, hasPasskeys: false }, false, false],
  ] as const;
  for (const [clues, asked, offered] of cases) {
    expect([mayAskPasskey(clues), isPasskeyOffered(clues)]).toEqual([asked, offered]);
  }
});
