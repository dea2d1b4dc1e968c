/** Hands a certificate to the browser's downloads. */
import { certificateOf, type Profile, type SignedErasure } from '@cocon/client';

/** How long the address of a file lives: a slow device asks for it late. */
const ADDRESS_LIVES = 60_000;

/** Throws a `ClientRefusal` without network: who signed is shown by the register, as the server has it. */
export async function saveCertificate(profile: Profile, signed: SignedErasure, day: string): Promise<void> {
  const text = JSON.stringify(await certificateOf(profile, signed));
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `certificat-effacement-${day}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), ADDRESS_LIVES);
}
