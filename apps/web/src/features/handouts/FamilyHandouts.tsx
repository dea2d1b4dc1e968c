/** The papers that a family was handed, newest first: those that rest on this device at once, older ones as they come. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '../../design/Card.tsx';
import { useProfile } from '../../session/useSession.ts';
import { HandoutRow } from './HandoutRow.tsx';
import { handoutsOf } from './handouts.ts';
import { list, soft } from './handouts.css.ts';
import { useAllHandouts } from './useAllHandouts.ts';

export function FamilyHandouts() {
  const { t } = useLingui();
  useAllHandouts();
  const handouts = handoutsOf(useProfile());
  return (
    <Card title={t`Documents`} region>
      {handouts.length === 0 ? (
        <p className={soft}>
          <Trans>Les menus, le règlement, les comptes rendus que l’équipe vous remet paraîtront ici.</Trans>
        </p>
      ) : (
        <ul role="list" className={list} aria-label={t`Documents`}>
          {handouts.map((handout) => (
            <HandoutRow key={handout.id} handout={handout} />
          ))}
        </ul>
      )}
    </Card>
  );
}
