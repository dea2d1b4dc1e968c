/** One own child on a family's first screen: its emblem and group, and on a day off when it is back. */
import { Trans, useLingui } from '@lingui/react/macro';
import { returnAfter } from '@cocon/domain';
import { Card } from '../../design/Card.tsx';
import { Emblem } from '../../design/emblems/Emblem.tsx';
import { Row } from '../../design/Stack.tsx';
import { weekdayWords } from '../../locales/dayWords.ts';
import type { BookChild } from '../../session/book.ts';
import { emblemOf } from '../../session/emblemOf.ts';

export interface ChildCardProps {
  readonly child: BookChild;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export function ChildCard({ child, today }: ChildCardProps) {
  const { i18n } = useLingui();
  const { firstName, groupName, weekdays = [] } = child.body;
  const back = returnAfter(weekdays, today);
  const weekday = back ? weekdayWords(back.weekday, i18n.locale) : '';
  return (
    <Card>
      <Row>
        <Emblem id={emblemOf(child)} />
        <span>
          <strong>{firstName}</strong>
          <br />
          {groupName}
          {back && (
            <>
              {groupName !== undefined && ' · '}
              {back.isTomorrow ? (
                <Trans>{firstName} revient demain</Trans>
              ) : (
                <Trans>
                  {firstName} revient {weekday}
                </Trans>
              )}
            </>
          )}
        </span>
      </Row>
    </Card>
  );
}
