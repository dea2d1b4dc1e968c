/**
 * « Allergies et urgences »: every child of the house with what is to be known of it, those to be careful with first.
 * One tap from « Aujourd'hui », one more to a child; it opens without network, and prints for the wall.
 */
import { Trans, useLingui } from '@lingui/react/macro';
import { missingSheets, type MissingSheets } from '@cocon/client';
import { EMPTY_WORDS, fullName, hasSomething, isOldSheet } from '@cocon/domain';
import { Button } from '../../design/Button.tsx';
import { Emblem } from '../../design/emblems/Emblem.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { Item, ItemGrid } from '../../design/ItemGrid.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { PrintArea, printArea } from '../../design/print/PrintArea.tsx';
import { Stack } from '../../design/Stack.tsx';
import { Tag } from '../../design/Tag.tsx';
import { Name, Soft, Words } from '../../design/Words.tsx';
import { bookChildren, type BookChild } from '../../session/book.ts';
import { Door } from '../../session/Door.tsx';
import { emblemOf } from '../../session/emblemOf.ts';
import { StaffPage } from '../../session/StaffPage.tsx';
import { useProfile } from '../../session/useSession.ts';
import { useGroupChoice } from '../groups/useGroupChoice.tsx';
import { isIncomplete, MissingNotice } from './MissingNotice.tsx';
import { itemAllergies } from './sheets.css.ts';
import { isOneOf, sheetsOf, type ChildSheet } from './sheets.ts';
import { WallSheets } from './WallSheets.tsx';

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
  const sheets = sheetsOf(profile);
  const missing = missingSheets(profile);
  const children = bookChildren(profile).filter((child) => child.isEnrolled);
  const { shown, pills } = useGroupChoice(children);
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
          <MissingNotice missing={missing} />
          {pills}
          <ItemGrid label={t`Fiches`}>
            {ordered.map((child) => (
              <li key={child.id}>
                <SheetItem child={child} sheet={sheets.get(child.id)} older={missing.older} />
              </li>
            ))}
          </ItemGrid>
          <PrintArea id={WALL}>
            <WallSheets
              establishmentName={profile.names.establishment}
              today={profile.moment.day}
              people={shown}
              sheets={sheets}
              isIncomplete={isIncomplete(missing)}
            />
          </PrintArea>
        </>
      )}
    </Stack>
  );
}

interface SheetItemProps {
  readonly child: BookChild;
  readonly sheet: ChildSheet | undefined;
  readonly older: MissingSheets['older'];
}

function SheetItem({ child, sheet, older }: SheetItemProps) {
  const { t } = useLingui();
  const today = useProfile().moment.day;
  return (
    <Item href={`/fiches/${child.id}`}>
      <Emblem id={emblemOf(child)} size={52} />
      <Words>
        <Name>{fullName(child.body)}</Name>
        {sheet === undefined ? (
          <Soft>{t`Pas encore de fiche`}</Soft>
        ) : sheet.body.allergies === '' ? (
          <Soft>{t`Aucune allergie connue.`}</Soft>
        ) : (
          <span className={itemAllergies}>{sheet.body.allergies.replaceAll('\n', ' · ')}</span>
        )}
        {sheet && isOneOf(older, sheet) && <Tag tone="rose" icon="warning">{t`Pas la dernière`}</Tag>}
        {sheet && isOldSheet(sheet.body, today) && <Tag tone="sun" icon="clock">{t`À relire`}</Tag>}
      </Words>
    </Item>
  );
}
