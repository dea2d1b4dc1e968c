/** The printed things, on screen. */
import { EntryCard } from '../../features/households/EntryCard.tsx';
import { EntryCardSheet } from '../../features/households/EntryCardSheet.tsx';
import { PrintArea } from '../print/PrintArea.tsx';
import { RescueSheet } from '../../features/opening/RescueSheet.tsx';
import { SheetHead } from '../print/SheetHead.tsx';
import { KitLetter } from '../../features/kit/KitLetter.tsx';
import { KitPoster } from '../../features/kit/KitPoster.tsx';
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

const kit = {
  establishmentName: 'La Farandole',
  origin: 'https://cocon.exemple',
  closesOn: 'vendredi 4 décembre',
};

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
      <PrintArea id="rescue-sealed" isShown>
        <RescueSheet
          establishmentName="La Farandole"
          holder="la Ville de Saint-Aubin, sous enveloppe"
          madeOn="23 novembre 2026"
          qr="COCON-SECOURS-2R5NBVX8Q0T"
          code={['2R5N', 'BVX8', 'Q0TK', 'W3DJ', '8HMA', 'F4PS']}
          sealed
        />
      </PrintArea>
      <PrintArea id="poster" isShown>
        <KitPoster {...kit} />
      </PrintArea>
      <PrintArea id="letter" isShown>
        <KitLetter {...kit} />
      </PrintArea>
      <PrintArea id="head" isShown>
        <SheetHead establishmentName="La Farandole" logo={24} />
      </PrintArea>
    </Stack>
  );
}
