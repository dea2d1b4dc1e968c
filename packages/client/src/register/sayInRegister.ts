/** Saying something in a register that others write too: signed on its head, and made anew when that has moved. */
import type { InvitationDeposit, KeyringSeals, RegisterState } from '@cocon/protocol';
import type { DeviceIdentity } from '../identity.ts';
import type { KeyringBook } from '../keyring/keyringBook.ts';
import { isRefusal } from '../refusal.ts';
import type { Session } from '../transport/session.ts';
import type { Transport } from '../transport/transport.ts';
import type { RegisterBook } from './registerBook.ts';
import { signNext, toWire, type Saying, type Signer } from './signStatements.ts';

/** How often it is made before the register is said to move too fast. */
const ROUNDS = 6;

/** What a batch for the register adds besides its statements. */
export interface Sayings {
  readonly sayings: readonly Saying[];
  readonly seals?: readonly KeyringSeals[];
  readonly invitations?: readonly InvitationDeposit[];
}

interface Speaker {
  readonly establishment: string;
  readonly identity: DeviceIdentity;
  readonly register: RegisterBook;
  readonly keyrings: KeyringBook;
  readonly session: Session;
  readonly transport: Transport;
  /** Throws where the server cannot be believed: nothing is signed on top of what it showed. */
  readonly requireBelief: () => void;
  /** Brings the register up to what others said meanwhile. */
  readonly catchUp: () => Promise<void>;
}

/** Says what is made of the state that the register is in. Undefined where that is nothing. */
export async function sayInRegister(
  make: (state: RegisterState) => Promise<Sayings> | Sayings,
  { establishment, identity, register, keyrings, session, transport, requireBelief, catchUp }: Speaker,
): Promise<RegisterState | undefined> {
  for (let round = 1; ; round += 1) {
    requireBelief();
    await session.facts();
    session.requireClock();
    const { sayings, seals = [], invitations = [] } = await make(register.state);
    if (sayings.length === 0) return undefined;
    const signer: Signer = {
      author: { kind: 'device', device: identity.id },
      keys: [identity.signing],
      at: session.now(),
    };
    const before = register.head.height;
    const { entries } = await signNext(register.state, sayings, signer);
    const batch = { entries: entries.map(toWire), seals: [...seals], invitations: [...invitations] };
    try {
      await session.with((token) => transport.call('append', { path: { establishment }, token }, batch));
      await register.add(before + 1, entries);
      keyrings.offer(seals);
      return register.state;
    } catch (error) {
      if (round >= ROUNDS || !isRefusal(error, 'registerMoved')) throw error;
      await catchUp();
    }
  }
}
