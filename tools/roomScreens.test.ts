/** On a room tablet every screen of the team asks for one's own code, but those that say that they are the room's. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from './runTool.ts';

const OF_THE_ROOM = [
  'phone/SharedScreen',
  'publishing/PublishScreen',
  'sending/SendingScreen',
  'sheets/SheetScreen',
  'sheets/SheetsScreen',
  'today/StaffToday',
];

test('RT-6 without one’s own code a room tablet shows today, the sheets, publishing and what waits to leave; no other screen of the team', () => {
  const open = globSync('apps/web/src/features/**/*.tsx', { cwd: repositoryRoot })
    .filter((file) => /<StaffPage\b[^>]*\bisOfRoom\b/.test(readFileSync(join(repositoryRoot, file), 'utf8')))
    .map((file) => file.replaceAll('\\', '/').replace('apps/web/src/features/', '').replace('.tsx', ''));
  expect(open.toSorted()).toEqual(OF_THE_ROOM);
});
