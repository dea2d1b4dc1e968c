/** What each column holds: said in one line, corrected one by one. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { columnRoles, type ColumnRole } from '@cocon/domain';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Select } from '../../design/Select.tsx';
import { Columns } from '../../design/Stack.tsx';
import { useColumnName } from './columnNames.ts';
import type { PreviewColumn } from './usePreview.ts';

export interface ColumnChoicesProps {
  readonly columns: readonly PreviewColumn[];
  readonly isOpen: boolean;
  readonly onRole: (column: number, role: ColumnRole) => void;
}

export function ColumnChoices({ columns, isOpen, onRole }: ColumnChoicesProps) {
  const { t } = useLingui();
  const nameOf = useColumnName();
  const [isAsked, setAsked] = useState(false);
  const read = columns.filter(({ role }) => role !== 'ignored').map(({ role }) => nameOf(role));
  const list = read.join(' · ');
  const options = columnRoles.map((role) => ({ id: role, label: nameOf(role) }));
  const isShown = isOpen || isAsked;
  return (
    <Card
      title={t`Les colonnes`}
      region
      {...(isShown
        ? {}
        : {
            actions: (
              <Button variant="ghost" icon="pencil" onPress={() => setAsked(true)}>
                {t`Corriger les colonnes`}
              </Button>
            ),
          })}
    >
      {!isShown && (
        <p>{list === '' ? <Trans>Aucune colonne n’est lue.</Trans> : <Trans>Lues : {list}</Trans>}</p>
      )}
      {isShown && (
        <Columns min={320}>
          {columns.map(({ index, heading, role, samples }) => {
            const number = index + 1;
            return (
              <Select
                key={index}
                label={heading === '' ? t`Colonne ${number}` : heading}
                description={samples.join(', ')}
                options={options}
                value={role}
                onChange={(chosen) => onRole(index, chosen)}
              />
            );
          })}
        </Columns>
      )}
    </Card>
  );
}
