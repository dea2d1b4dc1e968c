/** Long work, with its count (« 3 photos sur 10 ») and the way to stop it. It goes on when one leaves the screen. */
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { Button } from './Button.tsx';
import { bar, count, fill, frame, note as noteLook, trough, words } from './progressCount.css.ts';

export type ProgressUnit = 'photos' | 'films' | 'documents' | 'children' | 'cards' | 'steps' | 'pieces';

export interface ProgressCountProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly unit: ProgressUnit;
  readonly note?: string;
  readonly onStop?: () => void;
}

function useCount(done: number, total: number, unit: ProgressUnit): string {
  const { t } = useLingui();
  switch (unit) {
    case 'photos':
      return t`${plural(done, { one: '# photo', other: '# photos' })} sur ${total}`;
    case 'films':
      return t`${plural(done, { one: '# film', other: '# films' })} sur ${total}`;
    case 'documents':
      return t`${plural(done, { one: '# document', other: '# documents' })} sur ${total}`;
    case 'children':
      return t`${plural(done, { one: '# enfant', other: '# enfants' })} sur ${total}`;
    case 'cards':
      return t`${plural(done, { one: '# carte', other: '# cartes' })} sur ${total}`;
    case 'steps':
      return t`${plural(done, { one: '# étape', other: '# étapes' })} sur ${total}`;
    case 'pieces':
      return t`${done} sur ${total}`;
  }
}

export function ProgressCount({ label, done, total, unit, note, onStop }: ProgressCountProps) {
  const { t } = useLingui();
  const said = useCount(done, total, unit);
  return (
    <div className={frame}>
      <ProgressBar
        className={bar}
        aria-label={label}
        value={done}
        maxValue={Math.max(1, total)}
        valueLabel={said}
      >
        {({ percentage = 0 }) => (
          <>
            <span className={words}>
              <span>{label}</span>
              <span className={count}>{said}</span>
            </span>
            <span className={trough} style={{ display: 'block' }}>
              <span className={fill} style={{ display: 'block', width: `${String(percentage)}%` }} />
            </span>
            {note !== undefined && <span className={noteLook}>{note}</span>}
          </>
        )}
      </ProgressBar>
      {onStop !== undefined && (
        <Button variant="ghost" onPress={onStop}>
          {t`Arrêter`}
        </Button>
      )}
    </div>
  );
}
