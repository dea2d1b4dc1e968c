/** Every part and state on one page. Words are plain French: this page is never in the app that is served. */
import { Menu } from '../Menu.tsx';
import { PageHeader } from '../PageHeader.tsx';
import { PublicFrame } from '../../shell/PublicFrame.tsx';
import { ShowcaseActions } from './ShowcaseActions.tsx';
import { ShowcaseChildren } from './ShowcaseChildren.tsx';
import { ShowcaseColours } from './ShowcaseColours.tsx';
import { ShowcaseFields } from './ShowcaseFields.tsx';
import { ShowcaseLists } from './ShowcaseLists.tsx';
import { ShowcaseOverlays } from './ShowcaseOverlays.tsx';
import { ShowcaseTables } from './ShowcaseTables.tsx';
import { ShowcaseWords } from './ShowcaseWords.tsx';

export function Showcase() {
  return (
    <PublicFrame width="wide">
      <PageHeader
        title="Les pièces de Cocon"
        subtitle="Chaque composant, chaque état"
        back={{ href: '/' }}
        actions={
          <Menu
            items={[
              { id: 'a', label: 'Imprimer', icon: 'print' },
              { id: 'b', label: 'Pas encore', isDisabled: true },
              { id: 'c', label: 'Supprimer', icon: 'trash', isDestructive: true },
            ]}
          />
        }
      />
      <ShowcaseColours />
      <ShowcaseActions />
      <ShowcaseOverlays />
      <ShowcaseFields />
      <ShowcaseTables />
      <ShowcaseLists />
      <ShowcaseWords />
      <ShowcaseChildren />
    </PublicFrame>
  );
}
