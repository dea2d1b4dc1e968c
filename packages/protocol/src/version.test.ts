/** Freezes the wire schema: every body, header and path of the contract, as JSON Schema with custom checks left out. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod';
import type { $ZodType } from 'zod/v4/core';
import { AudienceStatement, ServedAudience, SignedAudience } from './audience/audience.ts';
import { ErrorAnswer, ERRORS } from './api/errors.ts';
import { binaryPaths, contract, InvitationDeposit } from './api/contract.ts';
import { devicesContract } from './api/devicesContract.ts';
import { endsContract } from './api/endsContract.ts';
import { hostContract } from './api/hostContract.ts';
import { mailedInvitationContract } from './api/mailedInvitationContract.ts';
import { noticeContract } from './api/noticeContract.ts';
import { pairingContract } from './api/pairingContract.ts';
import { pushContract } from './api/pushContract.ts';
import { rescueContract, RescueProof } from './api/rescueContract.ts';
import { watchContract } from './api/watchContract.ts';
import { wayBackContract } from './api/wayBackContract.ts';
import { Bundle } from './enrolment/invitation.ts';
import { PairingAnswer, PairingOffer, StaffPairingAnswer } from './enrolment/pairing.ts';
import { ReopeningAnswer, ReopeningOffer } from './enrolment/reopening.ts';
import { SessionProof } from './enrolment/session.ts';
import { KeyringSeals } from './register/seals.ts';
import { Author, bodies } from './register/statement.ts';
import { RecordHeader, TombstoneStatement } from './sync/record.ts';
import { PROTOCOL_VERSION } from './version.ts';

/** PROTOCOL_VERSION, then the hash of the schema under it. */
const COMMITTED = '1 EPJlrKqp662960Z5nJi2I47RBUrdc24kwZxStqD2Ck0';

test('SY-1 the wire schema is the committed one', () => {
  const paths = Object.entries({
    ...contract,
    ...devicesContract,
    ...endsContract,
    ...hostContract,
    ...mailedInvitationContract,
    ...noticeContract,
    ...pairingContract,
    ...pushContract,
    ...rescueContract,
    ...watchContract,
    ...wayBackContract,
  }).map(([name, { method, path, ...parts }]) => [
    name,
    `${method} ${path}`,
    Object.entries<$ZodType>(parts).map(([part, schema]) => [part, shapeOf(schema)]),
  ]);
  const shapes = [
    Object.entries(bodies).map(([type, body]) => [type, shapeOf(body)]),
    Object.entries({
      Author,
      AudienceStatement,
      SignedAudience,
      ServedAudience,
      Bundle,
      PairingAnswer,
      PairingOffer,
      StaffPairingAnswer,
      ReopeningAnswer,
      ReopeningOffer,
      InvitationDeposit,
      KeyringSeals,
      RecordHeader,
      RescueProof,
      SessionProof,
      TombstoneStatement,
      ErrorAnswer,
    }).map(([name, schema]) => [name, shapeOf(schema)]),
    paths,
    binaryPaths,
    ERRORS,
  ];
  const hash = createHash('sha256').update(JSON.stringify(shapes)).digest('base64url');
  expect(
    `${PROTOCOL_VERSION} ${hash}`,
    'the wire schema changed: bump PROTOCOL_VERSION or update the hash on purpose',
  ).toBe(COMMITTED);
});

function shapeOf(schema: $ZodType): unknown {
  return z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
}
