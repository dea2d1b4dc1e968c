/** The direction records consents given on paper: one answer for all children, then a tap for each that differs. */
import { useCallback, useDeferredValue, useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useSearch } from '@tanstack/react-router';
import { hashText } from '@cocon/client';
import { schoolYearEnd } from '@cocon/domain';
import {
  daysBetween,
  LONGEST_CONSENT,
  type ChildId,
  type GuardianId,
  type LocalDay,
  type Reach,
} from '@cocon/protocol';
import { plural } from '@lingui/core/macro';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Row } from '../../design/Stack.tsx';
import { useToast } from '../../design/Toast.tsx';
import { bookChildren } from '../../session/book.ts';
import { bookHouseholds, groupsToday } from '../../session/teamBook.ts';
import { Door } from '../../session/Door.tsx';
import { StaffPage } from '../../session/StaffPage.tsx';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { newRecordId } from '../../session/writes.ts';
import { ActionError } from '../children/ActionError.tsx';
import { carryOut } from '../children/carryOut.ts';
import { NeedsNetwork } from '../children/NeedsNetwork.tsx';
import { CommonAnswer } from './CommonAnswer.tsx';
import { ConsentFilter } from './ConsentFilter.tsx';
import { ConsentRows } from './ConsentRows.tsx';
import { paperText } from './paperText.ts';
import { PaperPages } from './PaperPages.tsx';
import { PaperTerms } from './PaperTerms.tsx';
import { canGo, scanOf } from './pickedScan.ts';
import { usePaperFiles } from './usePaperFiles.ts';
import { planRecordConsents } from './recordConsents.ts';
import {
  agreedAnswer,
  consentTable,
  signersBy,
  toRecord,
  type Answer,
  type ConsentRow,
  type Signing,
} from './rows.ts';
import { SpeechlessNotice } from './SpeechlessNotice.tsx';

const ALL = 'all';

export function RecordConsentsScreen() {
  return (
    <Door role="direction">
      <StaffPage current="children">
        <RecordConsents />
      </StaffPage>
    </Door>
  );
}

function RecordConsents() {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const { state, moment } = profile;
  const today = moment.day;
  const asked = (useSearch({ strict: false }) as { readonly child?: unknown }).child;
  const [filter, setFilter] = useState<string>(typeof asked === 'string' ? `child:${asked}` : ALL);
  const [from, setFrom] = useState<string>(today);
  const [to, setTo] = useState<string>(schoolYearEnd(today));
  const [signedOn, setSignedOn] = useState<string>(today);
  const [answers, setAnswers] = useState<ReadonlyMap<ChildId, Answer>>(new Map());
  const [signing, setSigning] = useState<Signing>('all');
  const [signatures, setSignatures] = useState<ReadonlyMap<ChildId, readonly GuardianId[]>>(new Map());

  const files = usePaperFiles();
  const isPaperReady = canGo(files);

  const children = bookChildren(profile).filter((child) => child.isEnrolled);
  const groups = groupsToday(profile);
  const shown = children.filter(
    (child) =>
      filter === ALL || filter === `child:${child.id}` || child.groups.some((id) => filter === `group:${id}`),
  );
  const { rows, speechless } = consentTable(state, moment, shown, bookHouseholds(profile));
  const period = { from: from as LocalDay, to: to as LocalDay };
  const paper = { establishment: profile.names.establishment, ...period, signedOn: signedOn as LocalDay };
  const isPeriodMissing = from === '' || to === '' || signedOn === '';
  const periodError = isPeriodMissing
    ? t`Il faut les trois dates.`
    : to < from
      ? t`Le dernier jour vient après le premier.`
      : daysBetween(period.from, period.to) >= LONGEST_CONSENT
        ? t`Un accord vaut un an au plus : rapprochez le dernier jour.`
        : undefined;
  const signedError = signedOn > today ? t`Cette date n’est pas encore venue.` : undefined;
  const isValid = periodError === undefined && signedError === undefined;
  const text = useDeferredValue(isPeriodMissing ? '' : paperText(paper));
  const signedBy = (row: ConsentRow) => signatures.get(row.child.id) ?? signersBy(row, signing);
  const changed = rows.filter(
    (row) => toRecord(row, signedBy(row), answers.get(row.child.id), period, today).length > 0,
  );

  const action = useAction(async () => {
    const hash = await hashText(paperText(paper));
    const pages = await scanOf(files);
    const scan = pages && { ...pages, id: newRecordId() };
    await carryOut(profile, (current) =>
      planRecordConsents(current, { rows, answers, signedBy, period, text: hash, today, scan }),
    );
  });

  const setAnswer = useCallback(
    (child: ChildId, answer: Answer) => setAnswers((former) => new Map(former).set(child, answer)),
    [],
  );
  const setSigned = useCallback(
    (child: ChildId, guardians: readonly GuardianId[]) =>
      setSignatures((former) => new Map(former).set(child, guardians)),
    [],
  );
  function applyToAll(image: Reach, film: boolean): void {
    setAnswers((former) => {
      const next = new Map(former);
      for (const { child } of rows) next.set(child.id, { image, film: film && image !== 'nobody' });
      return next;
    });
  }
  async function save(): Promise<void> {
    const count = changed.length;
    if (!isValid || !isPaperReady || count === 0 || !(await action.run())) return;
    setAnswers(new Map());
    setSignatures(new Map());
    files.clear();
    showToast({
      message: t`${plural(count, { one: '# autorisation enregistrée', other: '# autorisations enregistrées' })}`,
    });
  }

  if (children.length === 0) {
    return (
      <>
        <PageHeader title={t`Autorisations sur papier`} back={{ href: '/enfants' }} />
        <EmptyState
          emblem="leaf"
          title={t`Pas encore d’enfant`}
          action={{ label: t`Ajouter un enfant`, href: '/enfants/ajouter' }}
        >
          <Trans>Ajoutez d’abord les enfants et leurs responsables.</Trans>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t`Autorisations sur papier`}
        subtitle={t`Recopiez ici ce que les parents ont signé. Chacun pourra le changer sur son téléphone.`}
        back={{ href: '/enfants' }}
      />
      <NeedsNetwork />
      <Card title={t`Le papier`}>
        <PaperTerms
          {...{ from, to, signedOn, setFrom, setTo, setSignedOn, periodError, signedError, text }}
          signing={signing}
          setSigning={(chosen) => {
            setSigning(chosen);
            setSignatures(new Map());
          }}
          isByTwo={rows.some(({ signers }) => signers.length > 1)}
          needsBoth={state.settings.consentRule === 'both'}
        />
      </Card>
      <ConsentFilter groups={groups} people={children} value={filter} onChange={setFilter} />
      {rows.length > 1 && <CommonAnswer onApply={applyToAll} count={rows.length} />}
      <SpeechlessNotice speechless={speechless} />
      {rows.length > 0 && (
        <>
          <ConsentRows
            rows={rows}
            answerOf={(row) => answers.get(row.child.id) ?? standingOf(row, signedBy(row), today)}
            signedBy={signedBy}
            isChanged={(row) => changed.includes(row)}
            today={today}
            onAnswer={setAnswer}
            onSigned={setSigned}
          />
          <PaperPages files={files}>
            <Trans>
              La photo de la feuille ou le PDF du scanner, si vous voulez garder le papier ici : il va avec
              toutes les autorisations que vous enregistrez ensemble. Seule la direction le verra.
            </Trans>
          </PaperPages>
          <ActionError error={action.error} />
          <Row>
            <Button
              size="large"
              isDisabled={changed.length === 0 || !isValid || !isPaperReady}
              isPending={action.isPending}
              onPress={() => void save()}
            >
              {t`Enregistrer`}
            </Button>
            <span role="status">
              <Plural
                value={changed.length}
                _0="Rien à enregistrer pour l’instant."
                one="# autorisation à enregistrer"
                other="# autorisations à enregistrer"
              />
            </span>
          </Row>
        </>
      )}
      {rows.length === 0 && speechless.length === 0 && (
        <Notice>
          <Trans>Personne dans ce choix.</Trans>
        </Notice>
      )}
    </>
  );
}

/** What those who signed have said together so far; of all who decide where nobody is ticked. */
function standingOf({ signers }: ConsentRow, signed: readonly GuardianId[], today: LocalDay): Answer {
  const ticked = signers.filter(({ guardian }) => signed.includes(guardian));
  return agreedAnswer(ticked.length > 0 ? ticked : signers, today);
}
