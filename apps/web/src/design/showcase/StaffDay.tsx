/** The reference drawing « Équipe, tablette : aujourd’hui », made of the real parts, with invented children. */
import { useState } from 'react';
import { ActionBar, ActionButton } from '../ActionBar.tsx';
import { Button } from '../Button.tsx';
import { ChildGrid, ChildTile } from '../ChildTile.tsx';
import { FilterPills } from '../FilterPills.tsx';
import { Notice } from '../Notice.tsx';
import { PageHeader } from '../PageHeader.tsx';
import { useToast } from '../Toast.tsx';
import { StaffFrame } from '../../shell/StaffFrame.tsx';
import { sampleChildren } from './sampleChildren.ts';

export function StaffDay() {
  const showToast = useToast();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    new Set(['Léo Martin', 'Inès Benali', 'Zoé Roux', 'Lina Costa']),
  );
  const [group, setGroup] = useState<'bebes' | 'moyens' | 'grands'>('moyens');
  const selected = sampleChildren.filter(({ name }) => chosen.has(name));
  return (
    <StaffFrame
      current="today"
      hasDirection
      actionBar={
        <ActionBar
          label="Gestes du jour"
          summary={`${String(selected.length)} enfants`}
          detail={selected.map(({ label }) => label).join(', ')}
        >
          <ActionButton icon="meal" tone="apricot">
            Repas
          </ActionButton>
          <ActionButton icon="nap" tone="lilac">
            Sieste
          </ActionButton>
          <ActionButton icon="change" tone="sky">
            Change
          </ActionButton>
          <ActionButton icon="star" tone="sun">
            Activité
          </ActionButton>
          <ActionButton icon="camera" tone="leaf">
            Photos
          </ActionButton>
          <ActionButton icon="pencil" tone="rose">
            Mot
          </ActionButton>
        </ActionBar>
      }
    >
      <PageHeader
        title="Aujourd’hui chez les Moyens"
        subtitle="Lundi 23 novembre · 8 enfants, 2 adultes · encadrement tenu"
        actions={
          <FilterPills
            label="Groupe"
            value={group}
            onChange={setGroup}
            options={[
              { id: 'bebes', label: 'Bébés', count: 6 },
              { id: 'moyens', label: 'Moyens', count: 8 },
              { id: 'grands', label: 'Grands', count: 11 },
            ]}
          />
        }
      />
      <ChildGrid label="Enfants">
        {sampleChildren.map((child) => (
          <ChildTile
            key={child.name}
            {...child}
            isSelected={chosen.has(child.name)}
            onPress={() => {
              if (child.state === 'away' || child.state === 'expected') {
                showToast({ message: `${child.label} est arrivé·e`, undo: () => undefined });
                return;
              }
              const next = new Set(chosen);
              if (!next.delete(child.name)) next.add(child.name);
              setChosen(next);
            }}
          />
        ))}
      </ChildGrid>
      <Notice tone="danger" isAlert={false} action={<Button variant="ghost">Voir la fiche</Button>}>
        <b>Inès</b> — allergie : arachide, œuf. Trousse d’urgence : armoire blanche, salle de change.
      </Notice>
    </StaffFrame>
  );
}
