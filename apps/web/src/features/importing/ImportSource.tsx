/** Where the list comes from: pasted into a field, or a file chosen or dropped. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { decodeTable } from '@cocon/domain';
import { Card } from '../../design/Card.tsx';
import { FileField } from '../../design/FileField.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Columns, Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';

/** More than any list of names; a file above it is something else. */
const LARGEST_FILE = 2_000_000;

export function ImportSource({ onText }: { readonly onText: (text: string) => void }) {
  const { t } = useLingui();
  const [error, setError] = useState<string>();

  async function read(files: readonly File[]): Promise<void> {
    const [file] = files;
    if (!file) return;
    if (file.size > LARGEST_FILE) return setError(t`Ce fichier est trop gros pour être une liste d’enfants.`);
    const bytes = new Uint8Array(await file.arrayBuffer());
    // Spreadsheets' own files are archives, or begin as old office files do.
    if ((bytes[0] === 0x50 && bytes[1] === 0x4b) || bytes[0] === 0xd0) {
      return setError(
        t`C’est un fichier de tableur. Ouvrez-le, copiez toutes les lignes, puis collez-les ici ; ou enregistrez-le au format CSV.`,
      );
    }
    const text = decodeTable(bytes);
    if (text.trim() === '') return setError(t`Ce fichier est vide.`);
    onText(text);
  }

  return (
    <Card>
      <p>
        <Trans>
          Dans votre tableur, sélectionnez tout, titres compris, et copiez. Puis collez ici : les enfants,
          leurs groupes et leurs responsables paraissent aussitôt, à vérifier.
        </Trans>
      </p>
      <Columns min={320} gap={3}>
        <TextField
          label={t`Votre liste`}
          value=""
          onChange={onText}
          isMultiline
          rows={6}
          autoComplete="off"
          autoFocus
        />
        <Stack gap={2}>
          <FileField
            label={t`Choisir un fichier`}
            hint={t`CSV ou texte ; vous pouvez aussi le glisser ici.`}
            accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
            variant="drop"
            onFiles={(files) => void read(files)}
          />
          {error !== undefined && <Notice tone="danger">{error}</Notice>}
        </Stack>
      </Columns>
      <p>
        <Trans>Ce que contient votre liste est lu sur cet appareil, et nulle part ailleurs.</Trans>
      </p>
    </Card>
  );
}
