/** « Qui verra ces photos » : families, photos, what each child's parents narrow, until when; then « Publier ». */
import { useId, useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { lastDayUnder } from '@cocon/domain';
import type { ChildId } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { ProgressCount } from '../../design/ProgressCount.tsx';
import type { BookChild } from '../../session/book.ts';
import { useProfile } from '../../session/useSession.ts';
import { dayWords } from '../../locales/dayWords.ts';
import { photoEndOf } from '../ends/photoEnd.ts';
import { ChildWord } from './ChildWord.tsx';
import { allOf, countMedia } from './mediaCount.ts';
import { mediaWords } from './mediaWords.ts';
import { childWordActions, count, countRow, countWords, reason, until } from './publish.css.ts';
import { forgetWhere, isDecided, noMarks, seeOn, tick, untickAll, type Marks } from './subjects.ts';
import type { MarksChange } from './useMarks.ts';
import { WhereIsChild, type PhotoToTap } from './WhereIsChild.tsx';
import type { WhoSees } from './whoSees.ts';

export interface WhoSeesCardProps {
  readonly items: readonly BookChild[];
  readonly photos: readonly (PhotoToTap & { readonly day: string; readonly kind: 'photo' | 'film' })[];
  /** How many were picked, those that are being prepared too. */
  readonly picked: number;
  readonly marks: Marks;
  readonly onMarks: (change: MarksChange) => void;
  readonly summary: WhoSees;
  readonly isEmptyOfChildren: boolean;
  readonly onRemove: (photos: ReadonlySet<string>) => void;
  /** Those that are being prepared are let go. */
  readonly onStop: () => void;
  readonly onMask: (photo: string, child: ChildId) => void;
  readonly isPublishing: boolean;
  readonly onPublish: () => void;
}

export function WhoSeesCard(props: WhoSeesCardProps) {
  const { items, photos, picked, marks, onMarks, summary, isEmptyOfChildren, onRemove, onStop, onMask } =
    props;
  const { t, i18n } = useLingui();
  const profile = useProfile();
  const reasonId = useId();
  const [asked, setAsked] = useState<ChildId>();
  const childById = new Map(items.map((child) => [child.id, child]));
  const why = useReason(props);
  const isPreparing = photos.length < picked;
  const latest = photos.reduce((newest, { day }) => (day > newest ? day : newest), '');
  const forbidden = new Set(summary.forbidden.map(({ child }) => child));
  const narrowed = new Map(summary.narrowed.map((one) => [one.child, one]));
  // Who was asked about stays listed, so that the answer can be changed.
  const listed = marks.ticked.filter(
    (child) => forbidden.has(child) || narrowed.has(child) || marks.seenOn.has(child),
  );
  const askedChild = asked && childById.get(asked);
  return (
    <Card title={t`Qui verra ces photos`} region>
      {photos.length > 0 && isDecided(marks, isEmptyOfChildren) && <Counts summary={summary} />}
      {listed.map((id) => {
        const child = childById.get(id);
        const { photos: photosOf, isForFilms = false } =
          summary.forbidden.find((one) => one.child === id) ?? {};
        const [first] = photosOf ?? narrowed.get(id)?.photos ?? [];
        // Where it is not said on which photos the child is, there would be nothing to paint over on most.
        const isFilm = photos.some(({ key, kind }) => key === first && kind === 'film');
        const mayMask = !isFilm && (marks.seenOn.has(id) || photos.length === 1);
        return (
          child && (
            <ChildWord
              key={id}
              child={child}
              reach={forbidden.has(id) ? 'nobody' : (narrowed.get(id)?.reach ?? null)}
              isForFilms={isForFilms}
              media={countMedia(
                photos
                  .filter(({ key }) => (photosOf ?? narrowed.get(id)?.photos ?? []).includes(key))
                  .map(({ kind }) => kind),
              )}
              total={photos.length}
              isAnswered={marks.seenOn.has(id)}
              onAsk={() => setAsked(id)}
              onUntick={() => onMarks((before) => tick(before, id, false))}
              onForget={() => onMarks((before) => forgetWhere(before, id))}
              {...(first !== undefined && mayMask ? { onMask: () => onMask(first, id) } : {})}
              {...(photosOf && marks.seenOn.has(id)
                ? { onRemovePhotos: () => onRemove(new Set(photosOf)) }
                : {})}
            />
          )
        );
      })}
      {(summary.forbidden.length > 1 || marks.seenOn.size > 0) && (
        <div className={childWordActions}>
          {summary.forbidden.length > 1 && (
            <Button variant="ghost" onPress={() => onMarks((before) => untickAll(before, forbidden))}>
              <Trans>Aucun d’eux n’y est : {namesOf(forbidden, items)}</Trans>
            </Button>
          )}
          {marks.seenOn.size > 0 && (
            <Button
              variant="quiet"
              onPress={() => onMarks((before) => ({ ...before, seenOn: noMarks.seenOn }))}
            >
              <Trans>Tout le monde est sur toutes</Trans>
            </Button>
          )}
        </div>
      )}
      {latest !== '' && (
        <p className={until}>
          <Trans>
            Visibles jusqu’au {dayWords(lastDayUnder(photoEndOf(profile), latest), i18n.locale, 'date')}, puis
            effacées.
          </Trans>
        </p>
      )}
      {isPreparing ? (
        <div id={reasonId}>
          <ProgressCount
            label={t`Préparation sur cet appareil`}
            done={photos.length}
            total={picked}
            unit="photos"
            onStop={onStop}
          />
        </div>
      ) : (
        why !== undefined && (
          <p id={reasonId} className={reason}>
            {why}
          </p>
        )
      )}
      <Button
        size="large"
        wide
        isDisabled={isPreparing || why !== undefined}
        isPending={props.isPublishing}
        onPress={props.onPublish}
        {...(isPreparing || why !== undefined ? { 'aria-describedby': reasonId } : {})}
      >
        <Trans>Publier</Trans>
      </Button>
      {askedChild && (
        <WhereIsChild
          child={askedChild}
          photos={photos}
          seen={marks.seenOn.get(askedChild.id) ?? new Set()}
          onAnswer={(keys) => onMarks((before) => seeOn(before, askedChild.id, keys))}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Card>
  );
}

function Counts({ summary: { widest, batch, families } }: { readonly summary: WhoSees }) {
  const { t, i18n } = useLingui();
  const [some, all] = [mediaWords(i18n, widest), mediaWords(i18n, batch)];
  if (families.size === 0) {
    return (
      <p>
        <Trans>Aucune famille pour l’instant : seule l’équipe les verra.</Trans>
      </p>
    );
  }
  return (
    <p className={countRow}>
      <span className={count}>{widest.families}</span>
      <span className={countWords}>
        <Plural value={widest.families} one="famille" other="familles" />{' '}
        <span>{allOf(widest) === allOf(batch) ? t`pour ${all}` : t`pour ${some} sur ${allOf(batch)}`}</span>
      </span>
    </p>
  );
}

const namesOf = (children: ReadonlySet<ChildId>, items: readonly BookChild[]): string =>
  items.flatMap(({ id, shortName }) => (children.has(id) ? [shortName] : [])).join(', ');

/** What still stands in the way of « Publier »; undefined when nothing does. */
function useReason(props: WhoSeesCardProps): string | undefined {
  const { t } = useLingui();
  const { items, photos, marks, summary, isEmptyOfChildren } = props;
  if (photos.length === 0) return t`Prenez ou choisissez des photos.`;
  if (!isDecided(marks, isEmptyOfChildren)) return t`Dites qui est sur ces photos.`;
  const names = namesOf(new Set(summary.forbidden.map(({ child }) => child)), items);
  if (summary.forbidden.length > 0)
    return t`Rien ne part tant que ces enfants sont sur les photos : ${names}.`;
  return undefined;
}
