import { describe, expect, test } from 'vitest';
import { DAY, MOYENS, Scene } from '../../testing/consentScene.ts';
import type { WordRequest } from '../../testing/testTerms.ts';
import { addDays } from '../days.ts';
import type { MediumFacts } from './allowedHouseholds.ts';
import type { ConsentRule } from './terms.ts';

describe('two guardians', () => {
  const both = (rule: ConsentRule) => {
    const scene = new Scene(rule);
    scene.child('Léo', MOYENS);
    scene.child('Milo', MOYENS);
    scene.guardian('Léo', 'B');
    scene.count('Léo', 'parent of Léo', 'B');
    return scene;
  };
  const reach = (scene: Scene, photo: MediumFacts) => [
    scene.publishes(photo).length,
    scene.shows(photo).length,
  ];
  const A = 'parent of Léo';

  // [what is said, then publish and show as the number of families under: both, oneSigns, oneIsEnough]
  type Step = readonly [who: string, word: WordRequest];
  const short = { to: addDays(DAY, 10) };
  const cases: readonly (readonly [string, readonly Step[], number, string, string, string])[] = [
    ['silence of both', [], 0, '0 0', '0 0', '0 0'],
    ['one gives, one is silent', [[A, { image: 'group' }]], 0, '0 2', '2 2', '2 2'],
    [
      'both give',
      [
        [A, { image: 'group' }],
        ['B', { image: 'group' }],
      ],
      0,
      '2 2',
      '2 2',
      '2 2',
    ],
    [
      'the second narrows',
      [
        [A, { image: 'group' }],
        ['B', { image: 'ownFamily' }],
      ],
      0,
      '1 1',
      '1 1',
      '1 1',
    ],
    [
      'the second widens',
      [
        [A, { image: 'ownFamily' }],
        ['B', { image: 'group' }],
      ],
      0,
      '1 1',
      '1 1',
      '2 2',
    ],
    [
      'the second withdraws',
      [
        [A, { image: 'group' }],
        ['B', { image: 'nobody' }],
      ],
      0,
      '0 0',
      '0 0',
      '0 0',
    ],
    [
      'the second lapses',
      [
        [A, { image: 'group' }],
        ['B', { image: 'group', ...short }],
      ],
      20,
      '0 2',
      '2 2',
      '2 2',
    ],
    [
      'a narrow second lapses',
      [
        [A, { image: 'group' }],
        ['B', { image: 'ownFamily', ...short }],
      ],
      20,
      '0 1',
      '1 1',
      '1 1',
    ],
    [
      'a narrow first lapses',
      [
        [A, { image: 'ownFamily', ...short }],
        ['B', { image: 'group' }],
      ],
      20,
      '0 1',
      '1 1',
      '2 2',
    ],
    [
      'both lapse',
      [
        [A, { image: 'group', ...short }],
        ['B', { image: 'group', ...short }],
      ],
      20,
      '0 2',
      '0 2',
      '0 2',
    ],
    [
      'one renews',
      [
        [A, { image: 'group', ...short }],
        ['B', { image: 'group' }],
        [A, { image: 'group', from: addDays(DAY, 11) }],
      ],
      20,
      '2 2',
      '2 2',
      '2 2',
    ],
    [
      'a renewal to come is not there yet',
      [
        [A, { image: 'ownFamily' }],
        [A, { image: 'group', from: addDays(DAY, 11) }],
        ['B', { image: 'group' }],
      ],
      5,
      '1 1',
      '1 1',
      '2 2',
    ],
    [
      'a renewal to come has come',
      [
        [A, { image: 'ownFamily' }],
        [A, { image: 'group', from: addDays(DAY, 11) }],
        ['B', { image: 'group' }],
      ],
      11,
      '2 2',
      '2 2',
      '2 2',
    ],
    [
      'a withdrawal after a renewal ahead',
      [
        [A, { image: 'group' }],
        ['B', { image: 'group' }],
        [A, { image: 'group', from: addDays(DAY, 11) }],
        [A, { image: 'nobody' }],
      ],
      20,
      '0 0',
      '0 0',
      '0 0',
    ],
    [
      'a withdrawal taken back',
      [
        [A, { image: 'group' }],
        ['B', { image: 'group' }],
        [A, { image: 'nobody' }],
        [A, { image: 'group' }],
      ],
      0,
      '2 2',
      '2 2',
      '2 2',
    ],
  ];
  describe.each(cases)('%s', (_name, steps, later, ...answers) => {
    test.each(['both', 'oneSigns', 'oneIsEnough'] as const)('CO-5 CO-6 under %s', (rule) => {
      const scene = both(rule);
      const photo = scene.photo('Léo');
      for (const [who, word] of steps) scene.word('Léo', word, who);
      scene.today = addDays(DAY, later);
      const answer = answers[['both', 'oneSigns', 'oneIsEnough'].indexOf(rule)];
      expect(reach(scene, photo).join(' ')).toBe(answer);
    });
  });

  test('CO-6 who no longer counts says nothing, and the rule in force is the newest', () => {
    const scene = both('both');
    const photo = scene.photo('Léo');
    scene.word('Léo', { image: 'group' });
    scene.word('Léo', { image: 'nobody' }, 'B');
    expect(scene.shows(photo)).toEqual([]);
    scene.count('Léo', A);
    expect(scene.shows(photo)).toEqual(['Léo', 'Milo']);
    scene.count('Léo', 'B', A);
    scene.word('Léo', { image: 'group' });
    expect(scene.shows(photo)).toEqual([]);
    scene.register.say('settingsChanged', { settings: { consentRule: 'oneIsEnough', zone: 'Europe/Paris' } });
    expect(scene.shows(photo)).toEqual(['Léo', 'Milo']);
  });
});
