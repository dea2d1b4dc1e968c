/** « Par jour » or « Par album », above the gallery. */
import { useLingui } from '@lingui/react/macro';
import { FilterPills } from '../../design/FilterPills.tsx';
import type { GalleryViewChoice } from './galleryView.ts';

export interface ViewSwitchProps {
  readonly view: GalleryViewChoice;
  readonly onChange: (view: GalleryViewChoice) => void;
}

export function ViewSwitch({ view, onChange }: ViewSwitchProps) {
  const { t } = useLingui();
  return (
    <FilterPills
      label={t`Présentation`}
      options={[
        { id: 'day', label: t`Par jour` },
        { id: 'album', label: t`Par album` },
      ]}
      value={view}
      onChange={onChange}
    />
  );
}
