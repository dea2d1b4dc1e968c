/**
 * The emblems: which there are, on which ground, in which sheet they are drawn.
 *
 * Ids are kept in children's records: they are never renamed nor removed, only added. `defaultEmblem` depends on the
 * child's id alone and on `defaultOrder`, which is frozen for the same reason: the same child has the same emblem on
 * every device until someone chooses another.
 */
import type { DiscTone } from './emblemColours.ts';

export const sheetNames = ['forest', 'farm', 'water', 'sky', 'garden', 'orchard', 'travel', 'toys'] as const;
export type SheetName = (typeof sheetNames)[number];

/** [sheet, ground] of each emblem. */
export const emblemPlaces = {
  fox: ['forest', 'apricot'],
  owl: ['forest', 'sun'],
  snail: ['forest', 'lilac'],
  bear: ['forest', 'apricot'],
  hedgehog: ['forest', 'leaf'],
  rabbit: ['forest', 'rose'],
  squirrel: ['forest', 'leaf'],
  mushroom: ['forest', 'rose'],
  acorn: ['forest', 'sun'],
  fir: ['forest', 'leaf'],
  cat: ['farm', 'rose'],
  sheep: ['farm', 'leaf'],
  pig: ['farm', 'sky'],
  duck: ['farm', 'sky'],
  mouse: ['farm', 'sun'],
  lion: ['farm', 'sun'],
  elephant: ['farm', 'sky'],
  hen: ['farm', 'sun'],
  whale: ['water', 'sky'],
  fish: ['water', 'sky'],
  frog: ['water', 'leaf'],
  turtle: ['water', 'leaf'],
  penguin: ['water', 'sky'],
  octopus: ['water', 'lilac'],
  crab: ['water', 'rose'],
  starfish: ['water', 'apricot'],
  drop: ['water', 'sky'],
  sun: ['sky', 'sun'],
  moon: ['sky', 'lilac'],
  star: ['sky', 'sun'],
  cloud: ['sky', 'sky'],
  rainbow: ['sky', 'rose'],
  snowflake: ['sky', 'sky'],
  planet: ['sky', 'lilac'],
  bird: ['sky', 'apricot'],
  umbrella: ['sky', 'lilac'],
  ladybird: ['garden', 'rose'],
  butterfly: ['garden', 'lilac'],
  bee: ['garden', 'sun'],
  caterpillar: ['garden', 'leaf'],
  leaf: ['garden', 'leaf'],
  flower: ['garden', 'rose'],
  tulip: ['garden', 'leaf'],
  clover: ['garden', 'leaf'],
  cactus: ['garden', 'apricot'],
  apple: ['orchard', 'rose'],
  pear: ['orchard', 'leaf'],
  cherry: ['orchard', 'rose'],
  strawberry: ['orchard', 'rose'],
  lemon: ['orchard', 'sun'],
  grapes: ['orchard', 'lilac'],
  carrot: ['orchard', 'apricot'],
  pumpkin: ['orchard', 'apricot'],
  watermelon: ['orchard', 'leaf'],
  boat: ['travel', 'sky'],
  train: ['travel', 'sun'],
  car: ['travel', 'rose'],
  rocket: ['travel', 'lilac'],
  plane: ['travel', 'sky'],
  airship: ['travel', 'apricot'],
  house: ['travel', 'leaf'],
  lighthouse: ['travel', 'sky'],
  tent: ['travel', 'apricot'],
  balloon: ['toys', 'apricot'],
  kite: ['toys', 'sky'],
  ball: ['toys', 'sun'],
  drum: ['toys', 'rose'],
  top: ['toys', 'lilac'],
  bell: ['toys', 'sun'],
  crown: ['toys', 'lilac'],
  boot: ['toys', 'sun'],
  book: ['toys', 'leaf'],
  key: ['toys', 'apricot'],
} as const satisfies Record<string, readonly [SheetName, DiscTone]>;

export type EmblemId = keyof typeof emblemPlaces;

export const emblemIds = Object.keys(emblemPlaces) as readonly EmblemId[];

/** The emblems a child may get unasked; frozen, see above. */
const defaultOrder: readonly EmblemId[] = [
  ...([
    'fox',
    'owl',
    'snail',
    'bear',
    'hedgehog',
    'rabbit',
    'squirrel',
    'mushroom',
    'acorn',
    'fir',
    'cat',
    'sheep',
  ] as const),
  ...([
    'pig',
    'duck',
    'mouse',
    'lion',
    'elephant',
    'hen',
    'whale',
    'fish',
    'frog',
    'turtle',
    'penguin',
    'octopus',
  ] as const),
  ...([
    'crab',
    'starfish',
    'drop',
    'sun',
    'moon',
    'star',
    'cloud',
    'rainbow',
    'snowflake',
    'planet',
    'bird',
    'umbrella',
  ] as const),
  ...([
    'ladybird',
    'butterfly',
    'bee',
    'caterpillar',
    'leaf',
    'flower',
    'tulip',
    'clover',
    'cactus',
    'apple',
    'pear',
  ] as const),
  ...([
    'cherry',
    'strawberry',
    'lemon',
    'grapes',
    'carrot',
    'pumpkin',
    'watermelon',
    'boat',
    'train',
    'car',
    'rocket',
  ] as const),
  ...([
    'plane',
    'airship',
    'house',
    'lighthouse',
    'tent',
    'balloon',
    'kite',
    'ball',
    'drum',
    'top',
    'bell',
    'crown',
  ] as const),
];

export function isEmblemId(text: string): text is EmblemId {
  return Object.hasOwn(emblemPlaces, text);
}

/** FNV-1a over the id's characters: spreads well, is the same everywhere, hides nothing. */
export function defaultEmblem(childId: string): EmblemId {
  let hash = 0x811c9dc5;
  for (const letter of childId) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return defaultOrder[hash % defaultOrder.length] ?? 'fox';
}
