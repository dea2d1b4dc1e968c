/** The printed things, on screen. */
import { EntryCard } from '../print/EntryCard.tsx';
import { EntryCardSheet } from '../print/EntryCardSheet.tsx';
import { PrintArea } from '../print/PrintArea.tsx';
import { RescueSheet } from '../print/RescueSheet.tsx';
import { Stack } from '../Stack.tsx';

const link = 'https://cocon.exemple/e/7Q4M9T#k=3hJx9QpVb2Lw8ZrTn5Ks7YcD4mFg6HaE';
const names = [
  'Samia Benali',
  'Karim Benali',
  'Claire Martin',
  'Paul Martin-Delacroix',
  'Hoa Nguyen',
  'Marie Roux',
  'Jean-Baptiste Lambert',
  'Ana Costa',
  'Léa Petit',
];

export function Papers() {
  return (
    <Stack gap={4}>
      <PrintArea id="card" format="A6" isShown>
        <EntryCard guardianName="Samia Benali" establishmentName="La Farandole" link={link} />
      </PrintArea>
      <PrintArea id="cards" isShown>
        <EntryCardSheet
          cards={names.map((guardianName, index) => ({
            guardianName,
            establishmentName: 'La Farandole',
            link: `${link}${String(index)}`,
          }))}
        />
      </PrintArea>
      <PrintArea id="rescue" isShown>
        <RescueSheet
          establishmentName="La Farandole"
          holder="Nadia Perret, directrice"
          madeOn="23 novembre 2026"
          qr="COCON-SECOURS-7Q4M9T3HJX9QPVB2LW8ZRTN5KS7YCD4MFG6HAE"
          code={[
            '7Q4M',
            '9T3H',
            'JX9Q',
            'PVB2',
            'LW8Z',
            'RTN5',
            'KS7Y',
            'CD4M',
            'FG6H',
            'AE22',
            'MM7T',
            'Q1ZX',
          ]}
        />
      </PrintArea>
    </Stack>
  );
}
