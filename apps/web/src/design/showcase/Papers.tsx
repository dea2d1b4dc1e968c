/** The printed things, on screen; each with the button that prints it as the app does, on its format. */
import type { ReactNode } from 'react';
import { EntryCard } from '../../features/households/EntryCard.tsx';
import { EntryCardSheet } from '../../features/households/EntryCardSheet.tsx';
import { InvitationSlip } from '../../features/households/InvitationSlip.tsx';
import { PrintArea, printArea } from '../print/PrintArea.tsx';
import { BreachPaper } from '../../features/breach/BreachPaper.tsx';
import { RescueSheet } from '../../features/opening/RescueSheet.tsx';
import { SheetHead } from '../print/SheetHead.tsx';
import { KitLetter } from '../../features/kit/KitLetter.tsx';
import { KitPoster } from '../../features/kit/KitPoster.tsx';
import { WallSheets } from '../../features/sheets/WallSheets.tsx';
import { Button } from '../Button.tsx';
import { Stack } from '../Stack.tsx';
import { sampleReport, sampleWall, sampleWords } from './samplePapers.ts';

const link = 'https://cocon.exemple/e/7Q4M9T#k=3hJx9QpVb2Lw8ZrTn5Ks7YcD4mFg6HaE';
const names = [
  'Samia Benali',
  'Karim Benali',
  'Claire Martin',
  'Paul Martin-Delacroix',
  'Hoa Nguyen',
  'Marie-Antoinette de La Tour-Saint-Aubin',
  'Jean-Baptiste Lambert',
  'Ana Costa',
  'Léa Petit',
];

const establishmentName = 'La Farandole';
const kit = { establishmentName, origin: 'https://cocon.exemple', closesOn: 'vendredi 4 décembre' };
const madeOn = '23 novembre 2026';

const rescueCode = '7Q4M 9T3H JX9Q PVB2 LW8Z RTN5 KS7Y CD4M FG6H AE22 MM7T Q1ZX'.split(' ');
const sealedCode = '2R5N BVX8 Q0TK W3DJ 8HMA F4PS R7LW 9KQD 3TNZ HB5C J2VX 6MGY'.split(' ');

export function Papers() {
  return (
    <Stack gap={4}>
      <Paper id="card" format="A6">
        <EntryCard guardianName="Samia Benali" establishmentName={establishmentName} link={link} />
      </Paper>
      <Paper id="cards">
        <EntryCardSheet
          cards={names.map((guardianName, index) => ({
            guardianName,
            establishmentName,
            link: `${link}${String(index)}`,
          }))}
        />
      </Paper>
      <Paper id="slip" format="A6">
        <InvitationSlip
          guardianName="Samia Benali"
          establishmentName={establishmentName}
          code="7Q4M-9T3H-JX9Q-P"
        />
      </Paper>
      <Paper id="rescue">
        <RescueSheet
          establishmentName={establishmentName}
          holder="Nadia Perret, directrice"
          madeOn={madeOn}
          qr={`COCON-SECOURS-${rescueCode.join('')}`}
          code={rescueCode}
        />
      </Paper>
      <Paper id="rescue-sealed">
        <RescueSheet
          establishmentName={establishmentName}
          holder="la Ville de Saint-Aubin, sous enveloppe"
          madeOn={madeOn}
          qr={`COCON-SECOURS-${sealedCode.join('')}`}
          code={sealedCode}
          sealed
        />
      </Paper>
      <Paper id="poster">
        <KitPoster {...kit} />
      </Paper>
      <Paper id="letter">
        <KitLetter {...kit} />
      </Paper>
      <Paper id="wall">
        <WallSheets establishmentName={establishmentName} today="2026-11-23" {...sampleWall} isIncomplete />
      </Paper>
      <Paper id="breach">
        <BreachPaper
          establishmentName={establishmentName}
          device="Tablette des Moyens, entrée le 1 septembre 2026, sortie le 23 novembre 2026"
          deviceId="q3Vb2Lw8ZrTn5Ks7YcD4mF"
          {...sampleReport}
          words={sampleWords}
        />
      </Paper>
      <SheetHead establishmentName={establishmentName} logo={24} />
    </Stack>
  );
}

interface PaperProps {
  readonly id: string;
  readonly format?: 'A4' | 'A6';
  readonly children: ReactNode;
}

function Paper({ id, format = 'A4', children }: PaperProps) {
  return (
    <Stack gap={1}>
      <Button icon="print" variant="quiet" onPress={() => printArea(id)}>
        Imprimer {id}
      </Button>
      <PrintArea id={id} format={format} isShown>
        {children}
      </PrintArea>
    </Stack>
  );
}
