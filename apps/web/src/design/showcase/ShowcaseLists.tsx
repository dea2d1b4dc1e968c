/** Lists: lines with what one may do beside them, and cards that one opens. */
import { Button } from '../Button.tsx';
import { Card } from '../Card.tsx';
import { Emblem } from '../emblems/Emblem.tsx';
import { Item, ItemGrid } from '../ItemGrid.tsx';
import { Line, LineList } from '../LineList.tsx';
import { Stack } from '../Stack.tsx';
import { Tag } from '../Tag.tsx';
import { Name, Soft, Words } from '../Words.tsx';

const children = [
  { name: 'Léo Martin', place: 'Moyens · foyer Martin', emblem: 'fox' },
  { name: 'Inès Benali', place: 'Moyens · foyer Benali', emblem: 'boat' },
  { name: 'Zoé Roux', place: 'Grands · foyer Roux', emblem: 'snail' },
] as const;

export function ShowcaseLists() {
  return (
    <Card title="Listes">
      <Stack gap={3}>
        <LineList label="Appareils">
          <Line>
            <Words>
              <Name>Sarah Martin</Name>
              <Soft>Entré le 23 novembre 2026 à 8 h 20</Soft>
            </Words>
            <Tag tone="leaf">Cet appareil</Tag>
          </Line>
          <Line>
            <Words>
              <Name>Sarah Martin</Name>
              <Soft>Vu pour la dernière fois le 21 novembre 2026</Soft>
            </Words>
            <Button variant="danger">Déconnecter</Button>
          </Line>
        </LineList>
        <Soft as="p">Un appareil qui entre est annoncé sept jours sur les autres.</Soft>
        <ItemGrid label="Fiches">
          {children.map(({ name, place, emblem }, index) => (
            <li key={name}>
              <Item {...(index === 2 ? {} : { href: '/design' })}>
                <Emblem id={emblem} size={52} />
                <Words>
                  <Name>{name}</Name>
                  <Soft>{place}</Soft>
                </Words>
              </Item>
            </li>
          ))}
        </ItemGrid>
      </Stack>
    </Card>
  );
}
