/** What one does with an album from its page: read it as a story; for the team, change it and add photos to it. */
import { useLingui } from '@lingui/react/macro';
import type { Cover } from '@cocon/domain';
import { LinkButton } from '../../design/LinkButton.tsx';
import { Row } from '../../design/Stack.tsx';

export interface AlbumActionsProps {
  readonly cover: Cover;
  readonly isStaff: boolean;
}

export function AlbumActions({ cover: { id, kind }, isStaff }: AlbumActionsProps) {
  const { t } = useLingui();
  const here = `/galerie/album/${encodeURIComponent(id)}`;
  return (
    <Row gap={1}>
      <LinkButton icon="paper" variant="primary" href={`${here}/recit`}>
        {t`Lire le récit`}
      </LinkButton>
      {isStaff && (
        <LinkButton icon="pencil" href={`${here}/modifier`}>
          {kind === 'album' ? t`Modifier l’album` : t`En faire un album`}
        </LinkButton>
      )}
      {isStaff && kind === 'album' && (
        <LinkButton icon="camera" href={`/galerie/publier#album=${encodeURIComponent(id)}`}>
          {t`Ajouter des photos`}
        </LinkButton>
      )}
    </Row>
  );
}
