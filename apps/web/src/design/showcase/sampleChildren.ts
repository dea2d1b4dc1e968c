/** Invented children, for the showcase. */
import type { ChildTileProps } from '../ChildTile.tsx';

export const sampleChildren: readonly Omit<ChildTileProps, 'onPress' | 'isSelected'>[] = [
  { name: 'Léo Martin', label: 'Léo', emblem: 'fox', status: 'arrivé 8 h 12', state: 'present' },
  { name: 'Inès Benali', label: 'Inès', emblem: 'boat', status: 'arrivée 8 h 20', state: 'present' },
  { name: 'Noé Lambert', label: 'Noé', emblem: 'sun', status: 'dort depuis 12 h 40', state: 'asleep' },
  { name: 'Zoé Roux', label: 'Zoé', emblem: 'snail', status: 'arrivée 7 h 55', state: 'present' },
  { name: 'Adam Nguyen', label: 'Adam', emblem: 'leaf', status: 'arrivé 8 h 47', state: 'present' },
  { name: 'Lina Costa', label: 'Lina', emblem: 'whale', status: 'arrivée 9 h 02', state: 'present' },
  { name: 'Jules Petit', label: 'Jules', emblem: 'apple', status: 'dort depuis 12 h 25', state: 'asleep' },
  { name: 'Mila Garnier', label: 'Mila', emblem: 'moon', status: 'arrivée 8 h 31', state: 'present' },
  { name: 'Sami Diallo', label: 'Sami', emblem: 'balloon', status: 'absent', state: 'away' },
  { name: 'Rose Weber', label: 'Rose', emblem: 'owl', status: 'prévue 13 h 30', state: 'expected' },
];
