/** The calm line in place of a hole: never of whose image, nor how many. */
import { Trans } from '@lingui/react/macro';
import { changedAccord } from './gallery.css.ts';

export function ChangedAccord() {
  return (
    <p className={changedAccord}>
      <Trans>L’accord pour une image a changé.</Trans>
    </p>
  );
}
