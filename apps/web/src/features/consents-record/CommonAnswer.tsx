/** One answer for all the rows shown; rows whose paper says otherwise are changed afterwards. */
import { useState } from 'react';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { REACHES, type Reach } from '@cocon/protocol';
import { Card } from '../../design/Card.tsx';
import { Select } from '../../design/Select.tsx';
import { Switch } from '../../design/Switch.tsx';
import { announce } from '../../shell/LiveRegion.tsx';
import { common } from './consentsRecord.css.ts';
import { useReachName } from './reachNames.ts';

export interface CommonAnswerProps {
  readonly count: number;
  readonly onApply: (image: Reach, film: boolean) => void;
}

export function CommonAnswer({ count, onApply }: CommonAnswerProps) {
  const { t } = useLingui();
  const reachName = useReachName();
  const [image, setImage] = useState<Reach | null>(null);
  const [film, setFilm] = useState(false);

  function apply(reach: Reach, withFilms: boolean): void {
    setImage(reach);
    setFilm(withFilms);
    onApply(reach, withFilms);
    announce(t`${plural(count, { one: '# ligne remplie', other: '# lignes remplies' })}`);
  }

  return (
    <Card title={t`La même réponse pour tous`}>
      <p>
        <Trans>
          Un choix remplit toutes les lignes ci-dessous. Corrigez ensuite celles dont le papier dit autre
          chose.
        </Trans>
      </p>
      <div className={common}>
        <Select
          label={t`Qui peut voir ces enfants en photo`}
          options={REACHES.map((reach) => ({ id: reach, label: reachName(reach) }))}
          value={image}
          onChange={(reach) => apply(reach, film)}
        />
        <Switch
          isSelected={film}
          isDisabled={image === 'nobody'}
          onChange={(on) => {
            if (image === null) setFilm(on);
            else apply(image, on);
          }}
        >
          {t`Pour tous, les vidéos aussi`}
        </Switch>
      </div>
    </Card>
  );
}
