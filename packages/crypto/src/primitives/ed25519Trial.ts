/** RFC 8032, section 7.1, test 2: the vector on which a platform's Ed25519 is tried before it is used. */
import { fromBase64Url } from './base64url.ts';

export const rfc8032 = {
  seed: fromBase64Url('TM0Imyj_ltqdtsNG7BFOD1uKMZ81q6Yk2oz27U-4pvs'),
  publicKey: fromBase64Url('PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw'),
  message: new Uint8Array([0x72]),
  signature: fromBase64Url(
    'kqAJqfDUyrhyDoILX2QlQKKye1QWUD-Ps3YiI-vbadoIWsHkPhWZbkWPNhPQ8R2MOHsurrQwKu6wDSkWErsMAA',
  ),
};
