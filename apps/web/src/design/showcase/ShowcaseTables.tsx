/** The tables and tabs of the showcase. */
import { useState } from 'react';
import { Card } from '../Card.tsx';
import { DataGrid } from '../DataGrid.tsx';
import { RadioCards } from '../RadioCards.tsx';
import { Table } from '../Table.tsx';
import { Tabs } from '../Tabs.tsx';

const rows = [
  { id: 'a', child: 'Léo Martin', group: 'Moyens', amount: '312,40 €' },
  { id: 'b', child: 'Inès Benali', group: 'Moyens', amount: '208,00 €' },
];
const reaches = ['Personne', 'Sa famille', 'Son groupe'] as const;

export function ShowcaseTables() {
  const [reach, setReach] = useState<(typeof reaches)[number]>('Sa famille');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['a']));
  return (
    <Card title="Tables">
      <Tabs
        label="Vues"
        tabs={[
          {
            id: 'table',
            label: 'Autorisations',
            content: (
              <Table
                label="Autorisations"
                columns={[
                  { id: 'child', label: 'Enfant', isRowHeader: true },
                  { id: 'reach', label: 'Qui peut voir' },
                ]}
                rows={rows}
                rowKey={({ id }) => id}
                cell={(row, column) =>
                  column === 'child' ? (
                    row.child
                  ) : (
                    <RadioCards
                      label={`Qui peut voir ${row.child}`}
                      isLabelHidden
                      isCompact
                      value={reach}
                      onChange={setReach}
                      options={reaches.map((value) => ({ value, label: value }))}
                    />
                  )
                }
              />
            ),
          },
          {
            id: 'empty',
            label: 'Vide',
            content: (
              <Table
                label="Vide"
                columns={[{ id: 'child', label: 'Enfant', isRowHeader: true }]}
                rows={[]}
                rowKey={() => ''}
                cell={() => ''}
                empty="Rien à montrer pour l’instant."
              />
            ),
          },
        ]}
      />
      <DataGrid
        label="Contrats"
        selection="multiple"
        selected={selected}
        onSelect={setSelected}
        columns={[
          { id: 'child', label: 'Enfant', isRowHeader: true },
          { id: 'group', label: 'Groupe' },
          { id: 'amount', label: 'Montant', align: 'end' },
        ]}
        rows={rows}
        rowKey={({ id }) => id}
        cell={(row, column) => row[column]}
      />
    </Card>
  );
}
