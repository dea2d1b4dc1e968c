/**
 * A register without signatures: reduces statements with made-up keys, quickly, for properties over many histories.
 * Whoever is named as author is believed; everything else is the real reducer.
 */
import {
  PROTOCOL_VERSION,
  reduce,
  scopeOf,
  type Author,
  type Body,
  type ConsentRule,
  type DeviceId,
  type EstablishmentId,
  type KeyringId,
  type KeyringVersion,
  type RegisterRefusal,
  type RegisterState,
  type Statement,
  type StatementType,
} from '../src/index.ts';
import { opened } from '../src/register/events/opened.ts';

const ESTABLISHMENT = 'establishment' as EstablishmentId;
export const DIRECTION = 'direction-1' as DeviceId;

export class PlainRegister {
  state: RegisterState;
  readonly statements: Statement[] = [];
  now = Date.parse('2026-09-01T08:00:00Z');

  constructor(consentRule: ConsentRule) {
    const first = this.#statement(
      'opened',
      {
        root: 'root',
        recovery: 'recovery',
        device: { device: DIRECTION, signKey: 'sign direction-1', sealKey: 'seal direction-1' },
        direction: this.version('direction', 1),
        team: this.version('team', 1),
        settings: { consentRule, zone: 'Europe/Paris' },
      },
      { kind: 'root' },
    );
    const state = opened(first, { kind: 'staff' });
    if (!state) throw new Error('not a first statement');
    this.statements.push(first);
    this.state = { ...state, head: { height: 0, hash: 'chain 0' } };
  }

  /** Reduces a statement; gives the refusal, if any, and then changes nothing. */
  say<Type extends StatementType>(
    type: Type,
    body: Body<Type>,
    author: Author = { kind: 'device', device: DIRECTION },
  ): RegisterRefusal | undefined {
    const statement = this.statement(type, body, author);
    const next = reduce(this.state, statement);
    if (!next.ok) return next.refusal;
    this.statements.push(statement);
    this.state = { ...next.value, head: { height: statement.height, hash: `chain ${statement.height}` } };
    return undefined;
  }

  /** The next statement of this type, in its scope. */
  statement<Type extends StatementType>(type: Type, body: Body<Type>, author: Author): Statement<Type> {
    return this.#statement(type, body, author);
  }

  version(keyring: string, version: number): KeyringVersion {
    return {
      keyring: keyring as KeyringId,
      version,
      publicKey: `${keyring} v${version}`,
      seals: `seals ${version}`,
    };
  }

  #statement<Type extends StatementType>(type: Type, body: Body<Type>, author: Author): Statement<Type> {
    const first = this.statements.length === 0;
    const bare = {
      v: PROTOCOL_VERSION,
      establishment: ESTABLISHMENT,
      height: this.statements.length,
      prev: first ? null : this.state.head.hash,
      type,
      scope: 'all',
      body,
      author,
      at: this.now,
    } as unknown as Statement<Type>;
    return { ...bare, scope: scopeOf(bare as Statement) };
  }
}
