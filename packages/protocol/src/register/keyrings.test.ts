import { describe, expect, test } from 'vitest';
import { DIRECTION } from '../../testing/plainRegister.ts';
import {
  CHILD,
  DAY,
  EMPTY,
  FATHER,
  HOME,
  OTHER,
  STRANGER,
  device,
  keys,
  stage,
} from '../../testing/registerStage.ts';
import { makeTerms } from '../../testing/testTerms.ts';
import type { DeviceId, GroupId } from '../ids.ts';

describe('keyrings and devices', () => {
  test('KR-4 a revocation with missing, foreign or repeated rotations is refused', () => {
    const register = stage();
    const say = (target: string, ...rotations: [string, number][]) =>
      register.say('staffDeviceRevoked', {
        device: target as DeviceId,
        rotations: rotations.map(([ring, version]) => register.version(ring, version)),
      });
    expect(say('team-2')).toBe('impossible');
    expect(say('team-2', ['direction', 3])).toBe('impossible');
    expect(say('team-2', ['team', 2])).toBe('impossible');
    expect(say('team-2', ['team', 4])).toBe('impossible');
    expect(say('team-2', ['team', 3], ['direction', 3])).toBe('impossible');
    expect(say('direction-2', ['team', 3])).toBe('impossible');
    expect(say('direction-2', ['team', 3], ['team', 3])).toBe('impossible');
    expect(say('phone of mother', ['team', 3])).toBe('impossible');
    expect(say('direction-out', ['direction', 3], ['team', 3])).toBe('impossible');
    expect(say('team-2', ['team', 3])).toBeUndefined();
    expect(say('team-2', ['team', 4])).toBe('impossible');
    const tablet = 'tablet of mother' as DeviceId;
    expect(register.say('deviceRevoked', { household: HOME, device: tablet, rotation: null })).toBe(
      'impossible',
    );
    const wrong = register.version(OTHER, 3);
    expect(register.say('deviceRevoked', { household: HOME, device: tablet, rotation: wrong })).toBe(
      'impossible',
    );
  });

  test('KR-3 after a direction device only the owed rotations are accepted, until none is left', () => {
    const register = stage();
    const rotations = [register.version('direction', 3), register.version('team', 3)];
    expect(
      register.say('staffDeviceRevoked', { device: 'direction-2' as DeviceId, rotations }),
    ).toBeUndefined();
    expect([...register.state.owed].sort()).toEqual([EMPTY, HOME, OTHER].sort());
    expect(register.say('groupAdded', { group: 'new' as GroupId })).toBe('rotationOwed');
    for (const [home, version] of [
      [HOME, 5],
      [OTHER, 3],
      [EMPTY, 2],
    ] as const) {
      const body = { household: home, rotation: register.version(home, version) };
      expect(register.say('householdKeyringRotated', body)).toBeUndefined();
      expect(
        register.say('householdKeyringRotated', { ...body, rotation: register.version(home, version + 1) }),
      ).toBe(register.state.owed.length ? 'rotationOwed' : undefined);
    }
    expect(register.say('groupAdded', { group: 'new' as GroupId })).toBeUndefined();
  });

  test('KR-5 a device that puts itself out leaves marks: its keyring; of direction, every one', () => {
    const register = stage();
    const itself = (id: string) =>
      register.say('staffDeviceRevoked', { device: id as DeviceId, rotations: [] }, device(id));
    const tablet = 'tablet of mother' as DeviceId;
    const gone = { household: HOME, device: tablet, rotation: null };
    expect(register.say('deviceRevoked', gone, device(tablet))).toBeUndefined();
    expect(register.state.marked).toEqual([HOME]);
    expect(itself('team-1')).toBeUndefined();
    expect(itself('direction-2')).toBeUndefined();
    expect([...register.state.marked].sort()).toEqual(['direction', EMPTY, HOME, OTHER, 'team'].sort());
    expect(register.say('staffKeyringRotated', { rotation: register.version('team', 3) })).toBeUndefined();
    expect(
      register.say('householdKeyringRotated', { household: HOME, rotation: register.version(HOME, 5) }),
    ).toBeUndefined();
    expect([...register.state.marked].sort()).toEqual(['direction', EMPTY, OTHER].sort());
    expect(register.state.owed).toEqual([]);
  });

  test('KR-6 a version is the next one, of an open keyring, with another public key', () => {
    const register = stage();
    const rotate = (rotation: object) =>
      register.say('householdKeyringRotated', {
        household: HOME,
        rotation: { ...register.version(HOME, 5), ...rotation },
      });
    expect(rotate({ version: 4 })).toBe('impossible');
    expect(rotate({ version: 6 })).toBe('impossible');
    expect(rotate({ keyring: OTHER })).toBe('impossible');
    expect(rotate({ publicKey: `${HOME} v4` })).toBe('impossible');
    expect(rotate({})).toBeUndefined();
    expect(register.say('staffKeyringRotated', { rotation: register.version(HOME, 6) })).toBe('impossible');
  });

  test('KR-9 the rescue sheet puts out those it names, direction devices only', () => {
    const register = stage();
    const recover = (revokes: string[]) =>
      register.say(
        'directionRecovered',
        {
          device: keys('saved'),
          revokes: revokes as DeviceId[],
          direction: register.version('direction', 3),
          team: register.version('team', 3),
        },
        { kind: 'root' },
      );
    expect(recover(['team-1'])).toBe('impossible');
    expect(recover([DIRECTION, 'direction-2'])).toBeUndefined();
    expect(register.say('groupAdded', { group: 'new' as GroupId })).toBe('rotationOwed');
    const rotation = register.version(HOME, 5);
    expect(register.say('householdKeyringRotated', { household: HOME, rotation })).toBe('notAllowed');
    expect(
      register.say('householdKeyringRotated', { household: HOME, rotation }, device('saved')),
    ).toBeUndefined();
  });

  test('KR-7 a guardian puts out, pairs and speaks for no other guardian', () => {
    const register = stage();
    const father = device('phone of father');
    const rotation = register.version(HOME, 5);
    const phone = 'phone of mother' as DeviceId;
    expect(register.say('deviceRevoked', { household: HOME, device: phone, rotation }, father)).toBe(
      'notAllowed',
    );
    expect(
      register.say('consentSigned', { household: HOME, terms: makeTerms(CHILD, FATHER, DAY) }, father),
    ).toBeUndefined();
    const elsewhere = { household: OTHER, terms: makeTerms(CHILD, STRANGER, DAY) };
    expect(register.say('consentSigned', elsewhere, device('phone of stranger'))).toBe('impossible');
  });
});
