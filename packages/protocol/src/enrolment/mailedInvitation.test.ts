import { expect, test } from 'vitest';
import { makeId, type InvitationId } from '../ids.ts';
import { readCardLink } from './invitation.ts';
import { invitationLink, readInvitationLink } from './mailedInvitation.ts';

test('IV-4 the link holds the random id and no fragment, and is never taken for a card', () => {
  const id = makeId<InvitationId>();
  const link = invitationLink('https://cocon.test', id);
  expect(link).not.toContain('#');
  expect(readInvitationLink(link)).toBe(id);
  expect(readInvitationLink(` ${link}/\n`)).toBe(id);
  expect(readCardLink(link)).toBeUndefined();
  for (const text of ['', link.slice(0, -1), `https://cocon.test/e#${id}`, 'https://cocon.test/invitation/'])
    expect(readInvitationLink(text)).toBeUndefined();
});
