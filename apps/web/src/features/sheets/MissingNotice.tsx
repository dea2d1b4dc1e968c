/** Sheets that colleagues wrote and that the server did not give this device, as far as their index tells. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { MissingSheets } from '@cocon/client';
import { Notice } from '../../design/Notice.tsx';

export const isIncomplete = ({ older, absent, isIndexMissing }: MissingSheets): boolean =>
  older.size + absent > 0 || isIndexMissing;

export function MissingNotice({
  missing: { older, absent, isIndexMissing },
}: {
  readonly missing: MissingSheets;
}) {
  const { t } = useLingui();
  const count = older.size + absent;
  if (count > 0) {
    return (
      <Notice tone="danger" title={t`Des fiches ne sont pas les dernières`}>
        <Plural
          value={count}
          one="Pour # fiche, le serveur n’a pas donné à cet appareil ce qu’une collègue a écrit."
          other="Pour # fiches, le serveur n’a pas donné à cet appareil ce que des collègues ont écrit."
        />{' '}
        <Trans>Fiez-vous à la feuille au mur ou à un autre appareil, et prévenez la direction.</Trans>
      </Notice>
    );
  }
  if (!isIndexMissing) return null;
  return (
    <Notice tone="warning" title={t`La liste des fiches manque`}>
      <Trans>
        Sans elle, rien ne dit que ces fiches sont les dernières. Comparez avec un autre appareil ou la
        feuille au mur. La liste se refait dès qu’une fiche est relue.
      </Trans>
    </Notice>
  );
}
