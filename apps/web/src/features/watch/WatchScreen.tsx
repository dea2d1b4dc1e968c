/** « Ce qui s’est passé »: one quiet list for direction, of the ways into its space. */
import { Trans, useLingui } from '@lingui/react/macro';
import { codeRenewedType, codeReportType, deviceReportType, tabletReopenedType } from '@cocon/domain';
import { inDays, OCCURRENCES_KEPT } from '@cocon/protocol';
import { Card } from '../../design/Card.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Skeleton } from '../../design/Skeleton.tsx';
import { Stack } from '../../design/Stack.tsx';
import { TextLink } from '../../design/TextLink.tsx';
import { Timeline, TimelineItem } from '../../design/Timeline.tsx';
import { dayWords } from '../../locales/dayWords.ts';
import { Door } from '../../session/Door.tsx';
import { StaffPage } from '../../session/StaffPage.tsx';
import { useDocuments, useProfile } from '../../session/useSession.ts';
import { AlarmNotices } from './AlarmNotices.tsx';
import { happeningsOf } from './happenings.ts';
import { useHappeningWords } from './useHappeningWords.ts';
import { useHistory } from './useHistory.ts';
import { useNoticed } from './useNoticed.ts';

export function WatchScreen() {
  const { t } = useLingui();
  const keptDays = inDays(OCCURRENCES_KEPT);
  return (
    <Door role="direction">
      <StaffPage current="direction">
        <Stack gap={3}>
          <PageHeader
            title={t`Ce qui s’est passé`}
            subtitle={t`Qui est entré, sorti, revenu ou resté à la porte, depuis ${keptDays} jours.`}
            back={{ href: '/direction' }}
          />
          <AlarmNotices />
          <Happenings />
        </Stack>
      </StaffPage>
    </Door>
  );
}

function Happenings() {
  const { t, i18n } = useLingui();
  const { state, moment } = useProfile();
  const history = useHistory();
  const noticed = useNoticed();
  const reports = useDocuments(deviceReportType);
  const codes = useDocuments(codeReportType);
  const reopened = useDocuments(tabletReopenedType);
  const renewed = useDocuments(codeRenewedType);
  const wordsOf = useHappeningWords();
  if (history.kind === 'asking') return <Skeleton shape="card" count={2} />;
  const statements = history.kind === 'known' ? history.statements : [];
  const days = happeningsOf(state, statements, noticed, reports, codes, reopened, renewed);
  return (
    <>
      {history.kind === 'failed' && <Notice tone="warning">{i18n._(history.sentence)}</Notice>}
      {days.length === 0 && history.kind === 'known' && (
        <EmptyState emblem="snail" title={t`Rien à signaler`}>
          <Trans>Les appareils qui viennent ou s’en vont se lisent ici.</Trans>
        </EmptyState>
      )}
      {days.map(({ day, happenings }) => {
        const title = dayWords(day, i18n.locale, 'weekday', moment.day.slice(0, 4));
        return (
          <Card key={day} title={title} region>
            <Timeline label={title}>
              {happenings.map((one) => {
                const { time, title: said, detail, tone } = wordsOf(one);
                return (
                  <TimelineItem
                    key={`${one.kind} ${one.at} ${one.device ?? one.guardian ?? ''}`}
                    time={time}
                    tone={tone}
                    title={said}
                  >
                    {detail === '' ? undefined : detail}
                    {(one.kind === 'staffDeviceLeft' || one.kind === 'readingLimit') && (
                      <div>
                        <TextLink href={`/direction/lectures?appareil=${one.device ?? ''}`}>
                          {t`Ce qu’il a lu`}
                        </TextLink>
                      </div>
                    )}
                  </TimelineItem>
                );
              })}
            </Timeline>
          </Card>
        );
      })}
      <p>
        <Trans>
          Les entrées et les départs sont signés. Ce qui est marqué « selon le serveur » n’est que sa parole.
          Rien ici ne dit ce que les familles regardent.
        </Trans>
      </p>
    </>
  );
}
