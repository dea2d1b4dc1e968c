/** A group is added or renamed. Its children's pages carry its name for their homes, and are rewritten with it. */
import type { Document } from '@cocon/client';
import { tidyName, type GroupBody } from '@cocon/domain';
import type { GroupId, RegisterState } from '@cocon/protocol';
import type { BookChild } from '../../session/book.ts';
import { bookWrite } from '../../session/writes.ts';
import type { Plan } from '../children/carryOut.ts';
import { rewriteChild } from '../children/childPage.ts';

export function planAddGroup(_state: RegisterState, group: GroupId, name: string): Plan {
  return {
    sayings: [{ type: 'groupAdded', body: { group } }],
    writes: [bookWrite(group, { type: 'group', name: tidyName(name) } satisfies GroupBody, [])],
  };
}

/** Only pages: the register knows no names. */
export function writeRenamedGroup(
  document: Document<GroupBody>,
  name: string,
  children: readonly BookChild[],
): Plan['writes'] {
  const groupName = tidyName(name);
  const group = document.id as string as GroupId;
  return [
    bookWrite(document.id, { ...document.body, name: groupName }, [], document),
    ...children
      .filter((child) => child.groups.includes(group))
      .flatMap((child) => rewriteChild(child.document, child.homes, { groupName })),
  ];
}
