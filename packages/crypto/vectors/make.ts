/**
 * Makes `frozen.json`: one of everything this package writes, with the keys that open it. Run once for each
 * version of the formats, `node vectors/make.ts`; it refuses to overwrite, because what was frozen must open
 * for ever (`frozen.test.ts`).
 */
import { writeFile } from 'node:fs/promises';
import * as cocon from '../src/index.ts';

const text = cocon.toBase64Url;
const header = cocon.utf8('{"collection":"day","version":3}');
const message = cocon.utf8('Léo a bien dormi. 💤');
const largePlain = Uint8Array.from({ length: 2 * 65536 + 1000 }, (_, i) => (i * 31 + (i >> 8)) % 256);

async function makeFrozen(): Promise<object> {
  const contentKey = cocon.makeContentKey();
  const audienceKey = cocon.makeAudienceKey();
  const storageKey = cocon.makeSecret(32);
  const blobKey = cocon.makeBlobKey();
  const largeBlobKey = cocon.makeBlobKey();
  const context = { establishment: 'est_1', blob: 'blob_1' };
  const signingSeed = cocon.makeSigningSeed();
  const signingKey = await cocon.importSigningKey(signingSeed);
  const sealingSeed = cocon.makeSealingSeed();
  const sealingKey = await cocon.importSealingKey(sealingSeed);
  const bind = cocon.utf8('est_1/keyring_1/2');
  const cardSecret = cocon.makeSecret(16);
  const invitation = await cocon.deriveInvitationSecrets(cardSecret);
  const rescueSecret = cocon.makeSecret(16);
  const rescue = await cocon.deriveRescueSecrets(rescueSecret);
  const salt = cocon.makeSecret(16);
  const lightCost = { memory: 256, passes: 2, lanes: 1 };
  return {
    body: {
      contentKey: text(contentKey),
      header: text(header),
      plain: text(message),
      encrypted: text(await cocon.encryptBody(contentKey, header, message)),
      encryptedTo4096: text(await cocon.encryptBody(contentKey, header, message, { minimumSize: 4096 })),
    },
    wrappedKey: {
      audienceKey: text(audienceKey),
      contentKey: text(contentKey),
      header: text(header),
      wrapped: text(await cocon.wrapKey(audienceKey, contentKey, header)),
      commitment: text(await cocon.commitToKey(audienceKey, 'audience')),
    },
    storageBox: {
      key: text(storageKey),
      label: 'outbox/17',
      plain: text(message),
      box: text(await cocon.encryptUnder(storageKey, 'outbox/17', message)),
    },
    blob: {
      key: text(blobKey),
      context,
      plain: text(message),
      sealed: text(await cocon.encryptBlob(blobKey, context, message)),
      emptySealed: text(
        await cocon.encryptBlob(largeBlobKey, { ...context, blob: 'blob_2' }, new Uint8Array()),
      ),
      largeKey: text(largeBlobKey),
      largeSealedHash: text(await cocon.sha256(await cocon.encryptBlob(largeBlobKey, context, largePlain))),
    },
    signature: {
      seed: text(signingSeed),
      publicKey: text(signingKey.publicKey),
      label: 'record',
      message: text(message),
      signature: text(await signingKey.sign('record', message)),
    },
    seal: {
      seed: text(sealingSeed),
      publicKey: text(sealingKey.publicKey),
      label: 'keyring',
      bind: text(bind),
      plain: text(audienceKey),
      sealed: text(await cocon.seal(sealingKey.publicKey, audienceKey, { label: 'keyring', bind })),
    },
    secrets: {
      cardSecret: text(cardSecret),
      invitation: Object.fromEntries(Object.entries(invitation).map(([name, bytes]) => [name, text(bytes)])),
      rescueSecret: text(rescueSecret),
      rescueCode: cocon.writeRescueCode(rescueSecret),
      rescue: Object.fromEntries(Object.entries(rescue).map(([name, bytes]) => [name, text(bytes)])),
      salt: text(salt),
      password: 'été 2468',
      lightCost,
      stretchedLightly: text(await cocon.stretch('été 2468', salt, lightCost)),
      stretched: text(await cocon.stretch('été 2468', salt)),
      derivedKey: text(await cocon.deriveKey(cardSecret, 'example')),
      derivedKeySalted: text(await cocon.deriveKey(cardSecret, 'example', salt)),
    },
  };
}

const target = new URL('./frozen.json', import.meta.url);
await writeFile(target, `${JSON.stringify(await makeFrozen(), null, 2)}\n`, { flag: 'wx' });
