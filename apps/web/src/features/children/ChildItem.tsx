/** One child in the list. */
import { Trans, useLingui } from '@lingui/react/macro';
import { fullName } from '@cocon/domain';
import { reachToPublish } from '@cocon/protocol';
import { AppLink } from '../../design/AppLink.tsx';
import { classes } from '../../design/classes.ts';
import { Emblem } from '../../design/emblems/Emblem.tsx';
import type { BookChild, BookGroup, BookHousehold } from '../../session/book.ts';
import { useProfile } from '../../session/useSession.ts';
import { useReachName } from '../consents-record/reachNames.ts';
import { emblemOf } from '../../session/emblemOf.ts';
import { hint, hintMark, hintMarkOn, item, itemLink, name, soft, words } from './children.css.ts';

export interface ChildItemProps {
  readonly child: BookChild;
  readonly groups: readonly BookGroup[];
  readonly homes: readonly BookHousehold[];
  readonly isLink: boolean;
}

export function ChildItem({ child, groups, homes, isLink }: ChildItemProps) {
  const { t } = useLingui();
  const reachName = useReachName();
  const { state, moment } = useProfile();
  const reach = reachToPublish(state, child.id, 'photo', moment);
  const inGroups = groups.filter(({ id }) => child.groups.includes(id)).map(({ body }) => body.name);
  const atHomes = homes.filter(({ id }) => child.homes.includes(id)).map(({ body }) => body.name);
  const place = inGroups.length > 0 ? inGroups.join(', ') : t`Sans groupe`;
  const home = atHomes.join(' · ');
  const content = (
    <>
      <Emblem id={emblemOf(child)} size={52} />
      <span className={words}>
        <span className={name}>{fullName(child.body)}</span>
        <span className={soft}>
          {home === '' ? (
            place
          ) : (
            <Trans>
              {place} · foyer {home}
            </Trans>
          )}
        </span>
        <span className={hint}>
          <span className={classes(hintMark, reach !== 'nobody' && hintMarkOn)} />
          {reach === 'nobody' ? <Trans>Pas d’autorisation</Trans> : reachName(reach)}
        </span>
      </span>
    </>
  );
  if (!isLink) return <div className={item}>{content}</div>;
  return (
    <AppLink href={`/enfants/${child.id}`} className={classes(item, itemLink)}>
      {content}
    </AppLink>
  );
}
