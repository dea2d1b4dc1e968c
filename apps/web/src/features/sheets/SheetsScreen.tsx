/**
 * « Allergies et urgences »: every child of the house with what is to be known of it, those to be careful with first.
 * One tap from « Aujourd'hui », one more to a child; it opens without network, and prints for the wall.
 */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { EMPTY_WORDS, fullName, hasSomething, isOldSheet } from '@cocon/domain';
import { AppLink } from '../../design/AppLink.tsx';
import { Button } from '../../design/Button.tsx';
import { Emblem } from '../../design/emblems/Emblem.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { FilterPills } from '../../design/FilterPills.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { PrintArea, printArea } from '../../design/print/PrintArea.tsx';
import { Stack } from '../../design/Stack.tsx';
import { Tag } from '../../design/Tag.tsx';
import { bookChildren, type BookChild } from '../../session/book.ts';
import { Door } from '../../session/Door.tsx';
import { emblemOf } from '../../session/emblemOf.ts';
import { StaffPage } from '../../session/StaffPage.tsx';
import { groupsToday } from '../../session/teamBook.ts';
import { useProfile } from '../../session/useSession.ts';
import { item, itemAllergies, itemName, itemSoft, itemWords, list } from './sheets.css.ts';
import { sheetsOf, type ChildSheet } from './sheets.ts';
import { WallSheets } from './WallSheets.tsx';

const EVERYONE = 'all';
const WALL = 'fiches-a-afficher';

export function SheetsScreen() {
  return (
    <Door role="staff">
      <StaffPage current="today" isOfRoom>
        <Sheets />
      </StaffPage>
    </Door>
  );
}

function Sheets() {
  const { t } = useLingui();
  const profile = useProfile();
  const [group, setGroup] = useState(EVERYONE);
  const sheets = sheetsOf(profile);
  const children = bookChildren(profile).filter((child) => child.isEnrolled);
  const groups = groupsToday(profile);
  const shown = children.filter((child) => group === EVERYONE || child.groups.some((id) => id === group));
  const isCareful = ({ id }: BookChild) => hasSomething(sheets.get(id)?.body ?? EMPTY_WORDS);
  const ordered = [...shown.filter(isCareful), ...shown.filter((child) => !isCareful(child))];
  return (
    <Stack gap={3}>
      <PageHeader
        title={t`Allergies et urgences`}
        subtitle={t`Lisibles sans réseau. Pour l’équipe seule : les familles ne voient pas cette page.`}
        back={{ href: '/' }}
        {...(sheets.size === 0
          ? {}
          : {
              actions: (
                <Button icon="print" variant="ghost" onPress={() => printArea(WALL)}>
                  {t`Imprimer pour le mur`}
                </Button>
              ),
            })}
      />
      {children.length === 0 ? (
        <EmptyState emblem="fox" title={t`Pas encore d’enfant`}>
          <Trans>La direction les ajoute ; leurs fiches s’écriront ici.</Trans>
        </EmptyState>
      ) : (
        <>
          {groups.length > 1 && (
            <FilterPills
              label={t`Groupe`}
              options={[
                { id: EVERYONE, label: t`Tous`, count: children.length },
                ...groups.map(({ id, body }) => ({
                  id: id as string,
                  label: body.name,
                  count: children.filter((child) => child.groups.includes(id)).length,
                })),
              ]}
              value={group}
              onChange={setGroup}
            />
          )}
          <ul role="list" className={list} aria-label={t`Fiches`}>
            {ordered.map((child) => (
              <li key={child.id}>
                <SheetItem child={child} sheet={sheets.get(child.id)} />
              </li>
            ))}
          </ul>
          <PrintArea id={WALL}>
            <WallSheets
              establishmentName={profile.names.establishment}
              today={profile.moment.day}
              people={shown}
              sheets={sheets}
            />
          </PrintArea>
        </>
      )}
    </Stack>
  );
}

function SheetItem({ child, sheet }: { readonly child: BookChild; readonly sheet: ChildSheet | undefined }) {
  const { t } = useLingui();
  const today = useProfile().moment.day;
  return (
    <AppLink href={`/fiches/${child.id}`} className={item}>
      <Emblem id={emblemOf(child)} size={52} />
      <span className={itemWords}>
        <span className={itemName}>{fullName(child.body)}</span>
        {sheet === undefined ? (
          <span className={itemSoft}>{t`Pas encore de fiche`}</span>
        ) : sheet.body.allergies === '' ? (
          <span className={itemSoft}>{t`Aucune allergie connue.`}</span>
        ) : (
          <span className={itemAllergies}>{sheet.body.allergies.replaceAll('\n', ' · ')}</span>
        )}
        {sheet && isOldSheet(sheet.body, today) && <Tag tone="sun" icon="clock">{t`À relire`}</Tag>}
      </span>
    </AppLink>
  );
}
