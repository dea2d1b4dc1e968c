/** « Ce que voit notre serveur »: one record of this family, letter for letter as the server holds it. */
import { useEffect, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { childType, photoType } from '@cocon/domain';
import type { SealedRecord } from '@cocon/protocol';
import { Card } from '../../design/Card.tsx';
import { Stack } from '../../design/Stack.tsx';
import { Verbatim } from '../../design/Verbatim.tsx';
import { documentsOf, useProfile } from '../../session/useSession.ts';
import { shownRow } from './shownRow.ts';

export function ServerRow() {
  const { t, i18n } = useLingui();
  const profile = useProfile();
  const photos = documentsOf(profile, photoType).sort((a, b) => b.header.at - a.header.at);
  const document = photos[0] ?? documentsOf(profile, childType)[0];
  const [sealed, setSealed] = useState<SealedRecord>();
  useEffect(() => {
    let isOver = false;
    if (document) void profile.documents.sealed(document.id).then((one) => !isOver && setSealed(one));
    return () => {
      isOver = true;
    };
  }, [profile, document]);
  if (sealed === undefined) return null;
  const { facts, secret, length } = shownRow(sealed);
  const count = length.toLocaleString(i18n.locale);
  return (
    <Card title={t`Ce que voit notre serveur`} region>
      <Stack gap={2}>
        <p>
          {photos.length > 0 ? (
            <Trans>
              Voici votre dernière photo, telle qu’elle est inscrite chez lui, lettre pour lettre.
            </Trans>
          ) : (
            <Trans>
              Voici la page de votre enfant, telle qu’elle est inscrite chez lui, lettre pour lettre.
            </Trans>
          )}
        </p>
        <Verbatim label={t`Ce qu’il lit`}>{facts}</Verbatim>
        <p>
          <Trans>Des numéros, des dates, des tailles. Le reste, il le garde sans pouvoir l’ouvrir :</Trans>
        </p>
        <Verbatim label={t`Ce qu’il ne peut pas lire`}>{secret}</Verbatim>
        <p>
          <Trans>
            {count} caractères en tout. L’image, elle, est un autre fichier, chiffré de même : sa clé est dans
            ce texte-ci.
          </Trans>
        </p>
      </Stack>
    </Card>
  );
}
