/** Hands a certificate to the browser's downloads. */
import { certificateOf, hostCertificate, type Profile, type SignedErasure } from '@cocon/client';
import type { EndMonth } from '@cocon/protocol';

/** How long the address of a file lives: a slow device asks for it late. */
const ADDRESS_LIVES = 60_000;

/** Throws a `ClientRefusal` without network: who signed is shown by the register, as the server has it. */
export async function saveCertificate(profile: Profile, signed: SignedErasure, day: string): Promise<void> {
  handOver(await certificateOf(profile, signed), `certificat-effacement-${day}.json`);
}

/** A host's word of what ended in a month; throws a `ClientRefusal` as above, and where it is not good. */
export async function saveHostCertificate(profile: Profile, month: EndMonth): Promise<void> {
  handOver(await hostCertificate(profile, month), `certificat-fins-${month}.json`);
}

function handOver(certificate: object, name: string): void {
  const text = JSON.stringify(certificate);
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), ADDRESS_LIVES);
}
