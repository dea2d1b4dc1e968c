/** Texts of a mailbox: each opens under its own label, and is read as its own kind. Either refuses what is passed off. */
import { makeSecret } from '@cocon/crypto';
import { makeId, PAIRING_LABELS, PairingOffer, REOPENING_LABELS, ReopeningOffer } from '@cocon/protocol';
import { expect, test } from 'vitest';
import { closeText, openText } from './mailboxText.ts';

const labels = [PAIRING_LABELS.offer, PAIRING_LABELS.answer, REOPENING_LABELS.offer, REOPENING_LABELS.answer];
const anything = { safeParse: (data: unknown) => ({ data }) };
const key32 = 'A'.repeat(43);
const reopening = {
  v: 1,
  establishment: makeId(),
  tablet: makeId(),
  version: 1,
  sealed: 'A'.repeat(1_600),
};
const pairing = { v: 1, device: { device: makeId(), signKey: key32, sealKey: key32 } };

test('HO-52 PA-3 what was closed under one label opens under no other, whatever its shape', async () => {
  const key = makeSecret(32);
  for (const closed of labels) {
    const text = await closeText(key, closed, { v: 1 });
    for (const label of labels) {
      const opened = openText(key, label, text, anything);
      if (label === closed) await expect(opened).resolves.toEqual({ v: 1 });
      else await expect(opened, `${closed} as ${label}`).rejects.toMatchObject({ code: 'keyDistrust' });
    }
  }
});

test('HO-52 PA-3 one kind of offer is not read as the other, under its label too', async () => {
  const key = makeSecret(32);
  for (const [offer, schema] of [
    [reopening, PairingOffer],
    [pairing, ReopeningOffer],
  ] as const) {
    const text = await closeText(key, 'same', offer);
    const opened = openText<unknown>(key, 'same', text, schema);
    await expect(opened).rejects.toMatchObject({ code: 'keyDistrust' });
  }
});
