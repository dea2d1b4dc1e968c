/** One child in the list. */
import { Trans, useLingui } from '@lingui/react/macro';
import { fullName } from '@cocon/domain';
import { Emblem } from '../../design/emblems/Emblem.tsx';
import type { BookChild } from '../../session/book.ts';
import type { BookHousehold, BookGroup } from '../../session/teamBook.ts';
import { useProfile } from '../../session/useSession.ts';
import { emblemOf } from '../../session/emblemOf.ts';
import { Name, Soft, Words } from '../../design/Words.tsx';
import { Item } from '../../design/ItemGrid.tsx';
import { ImageMark } from './ImageMark.tsx';
import { imageStanding } from './imageStanding.ts';

export interface ChildItemProps {
  readonly child: BookChild;
  readonly groups: readonly BookGroup[];
  readonly homes: readonly BookHousehold[];
  readonly isLink: boolean;
}

export function ChildItem({ child, groups, homes, isLink }: ChildItemProps) {
  const { t } = useLingui();
  const { state, moment } = useProfile();
  const inGroups = groups.filter(({ id }) => child.groups.includes(id)).map(({ body }) => body.name);
  const atHomes = homes.filter(({ id }) => child.homes.includes(id)).map(({ body }) => body.name);
  const place = inGroups.length > 0 ? inGroups.join(', ') : t`Sans groupe`;
  const home = atHomes.join(' · ');
  return (
    <Item {...(isLink ? { href: `/enfants/${child.id}` } : {})}>
      <Emblem id={emblemOf(child)} size={52} />
      <Words>
        <Name>{fullName(child.body)}</Name>
        <Soft>
          {home === '' ? (
            place
          ) : (
            <Trans>
              {place} · foyer {home}
            </Trans>
          )}
        </Soft>
        <ImageMark standing={imageStanding(state, child.id, moment)} />
      </Words>
    </Item>
  );
}
