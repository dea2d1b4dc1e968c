/** Files that cannot be published, each with its name, why, and what to do. */
import { Plural, useLingui } from '@lingui/react/macro';
import { Button } from '../../design/Button.tsx';
import { IconButton } from '../../design/IconButton.tsx';
import { Notice } from '../../design/Notice.tsx';
import type { Picked } from './pickedPhotos.ts';
import { refusedList, refusedName, refusedRow, refusedWords } from './publish.css.ts';
import { mayRetry, sentenceOfPhoto } from './refusedPhoto.ts';

export interface RefusedFilesProps {
  readonly photos: readonly Picked[];
  readonly onRetry: (key: string) => void;
  readonly onRemove: (key: string) => void;
}

export function RefusedFiles({ photos, onRetry, onRemove }: RefusedFilesProps) {
  const { t, i18n } = useLingui();
  const refused = photos.flatMap(({ key, name, state }) =>
    state.kind === 'refused' ? [{ key, name, refusal: state.refusal }] : [],
  );
  if (refused.length === 0) return null;
  return (
    <Notice tone="warning">
      <p className={refusedName}>
        <Plural
          value={refused.length}
          one="# fichier ne peut pas partir. Les autres ne sont pas touchés."
          other="# fichiers ne peuvent pas partir. Les autres ne sont pas touchés."
        />
      </p>
      <ul role="list" className={refusedList} aria-label={t`Fichiers refusés`}>
        {refused.map(({ key, name, refusal }) => (
          <li key={key} className={refusedRow}>
            <span className={refusedWords}>
              <span className={refusedName}>{name}</span>
              <span>{i18n._(sentenceOfPhoto(refusal))}</span>
            </span>
            {mayRetry(refusal) && (
              <Button variant="quiet" onPress={() => onRetry(key)}>
                {t`Réessayer`}
              </Button>
            )}
            <IconButton icon="close" label={t`Retirer ${name} de la liste`} onPress={() => onRemove(key)} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
