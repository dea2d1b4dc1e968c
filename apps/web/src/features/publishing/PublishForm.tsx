/** The one column of a publication on a phone, two on a tablet: photos and children, then who will see them. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useLocation, useNavigate } from '@tanstack/react-router';
import type { ChildId, MediumKind } from '@cocon/protocol';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { useAwake } from '../../session/awake.ts';
import { bookChildren } from '../../session/book.ts';
import { useRoom } from '../../session/roomLevel.ts';
import { useProfile } from '../../session/useSession.ts';
import { holdUpdates } from '../../shell/serviceWorker.ts';
import { takeShared } from '../../workers/sharedFiles.ts';
import { useGallery } from '../gallery/useGallery.ts';
import { keepsCopies } from '../keeping/keepsCopies.ts';
import { notToday } from './camera/notToday.ts';
import { LazyWhoWrites, useAuthor } from '../room/LazyWhoWrites.tsx';
import { LeavingDialog } from './LeavingDialog.tsx';
import { countMedia } from './mediaCount.ts';
import { mediaWords } from './mediaWords.ts';
import { albumWanted, pageFor } from './intoAlbum.ts';
import { MaskDialog } from './mask/MaskDialog.tsx';
import type { Picked, ReadyPhoto } from './pickedPhotos.ts';
import { dayOfPhoto } from './photoDay.ts';
import { MovingNotice } from './MovingNotice.tsx';
import { PickedGrid } from './PickedGrid.tsx';
import { mayHavePlain } from './plainVersion.ts';
import { Pickers } from './Pickers.tsx';
import { columns, mainColumn, sideColumn } from './publish.css.ts';
import { RefusedFiles } from './RefusedFiles.tsx';
import { isDecided, mask, nobodyMasked, tickedFrom, withoutPhotos, type Masking } from './subjects.ts';
import { TitleOrAlbum } from './TitleOrAlbum.tsx';
import { useMarks, type MarksChange } from './useMarks.ts';
import { usePicking } from './usePicking.ts';
import { useWithoutMasks } from './useWithoutMasks.ts';
import { usePublishing } from './usePublishing.ts';
import { childrenOfGroup, EVERYONE, WhoIsThere } from './WhoIsThere.tsx';
import { WhoSeesCard } from './WhoSeesCard.tsx';
import { whoSees } from './whoSees.ts';

export function PublishForm() {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const profile = useProfile();
  const { author, picking } = useAuthor({ mayBeOpener: true });
  const isOnlyRoom = useRoom(profile)?.level === 'room';
  const { store, photos } = usePicking({ withCopy: keepsCopies(profile) });
  const wanted = useLocation({ select: ({ hash }) => hash });
  const { marks, change, latest } = useMarks(() => tickedFrom(bookChildren(profile), wanted));
  const [group, setGroup] = useState(EVERYONE);
  const [isEmptyOfChildren, setEmptyOfChildren] = useState(false);
  const [title, setTitle] = useState('');
  const days = useGallery();
  const [album, setAlbum] = useState(() => albumWanted(wanted));
  /** The photo being masked, and who is known to be on it. */
  const [masked, setMasked] = useState<{ readonly photo: string; readonly child: ChildId | undefined }>();
  const hasLeft = useRef(false);
  // The system's gallery hides this page while photos are picked.
  useEffect(() => holdUpdates(), []);
  useEffect(() => void takeShared(Date.now()).then((files) => store.add(files)), [store]);

  useAwake(photos.length > 0);

  const { state, moment } = profile;
  const ready = useMemo(
    () =>
      photos.flatMap(({ key, state: { kind, ...rest } }) =>
        kind === 'ready' && 'photo' in rest
          ? [{ key, ...rest, day: dayOfPhoto(rest.photo.takenOn, moment.day), kind: kindOf(rest.photo) }]
          : [],
      ),
    [photos, moment.day],
  );
  const preparing = photos.flatMap(({ key, state: { kind } }) => (kind === 'preparing' ? [key] : []));
  const { height, day } = moment;
  const summary = useMemo(
    () => whoSees(state, { height, day }, ready, marks),
    [state, height, day, ready, marks],
  );

  const remove = useCallback(
    (keys: ReadonlySet<string>) => {
      store.remove(keys);
      change((before) => withoutPhotos(before, keys));
    },
    [store, change],
  );
  const removeOne = useCallback((key: string) => remove(new Set([key])), [remove]);
  const maskOne = useCallback((photo: string) => setMasked({ photo, child: undefined }), []);

  const toMask = useWithoutMasks(store, masked?.photo);
  const dayOf = (photo: string) => ready.find(({ key }) => key === photo)?.day ?? moment.day;
  const publishing = usePublishing(async () => {
    hasLeft.current = true;
    await navigate({ to: isOnlyRoom ? '/' : '/galerie' });
  });
  function tickChildren(next: MarksChange): void {
    change(next);
    if (latest().ticked.length > 0) setEmptyOfChildren(false);
  }
  function publish(): void {
    // A tick that is not drawn yet counts too: what it forbids is about to be said.
    const now = latest();
    if (!isDecided(now, isEmptyOfChildren)) return;
    if (whoSees(state, { height, day }, ready, now).forbidden.length > 0) return;
    void publishing.run(ready, now, { title, into: pageFor(days, album, profile), author });
  }
  const readyWords = mediaWords(i18n, countMedia(ready.map(({ kind }) => kind)));
  const kept = photos.flatMap((one) =>
    one.state.kind === 'refused' ? [] : [{ ...one, kind: kindOfPicked(one) }],
  );
  // Where nothing else was picked it is the answer; above children to tick it would move them under a thumb.
  const refusedFiles = (
    <RefusedFiles photos={photos} onRetry={(key) => store.retry(key)} onRemove={removeOne} />
  );
  const children = bookChildren(profile);
  const inGroup = childrenOfGroup(children, group);
  const absent = notToday(state, moment, inGroup);

  return (
    <>
      <PageHeader
        title={t`Publier des photos`}
        back={isOnlyRoom ? { href: '/' } : { href: '/galerie', label: t`Retour à la galerie` }}
        subtitle={
          photos.length === 0 ? (
            <Trans>Rien ne quitte cet appareil avant que vous le disiez.</Trans>
          ) : (
            <Plural
              value={ready.length}
              one={`${readyWords} prête : rien n’a encore quitté cet appareil`}
              other={`${readyWords} prêtes : rien n’a encore quitté cet appareil`}
            />
          )
        }
      />
      <div className={columns}>
        <div className={mainColumn}>
          <Pickers
            isFirst={photos.length === 0}
            notToday={absent.map(({ shortName }) => shortName)}
            notOnFilm={notToday(state, moment, inGroup, 'film').map(({ shortName }) => shortName)}
            onTaken={(photo) => store.addTaken(photo)}
            onFiles={(files) => store.add(files)}
          />
          {kept.length === 0 && refusedFiles}
          <PickedGrid
            photos={photos}
            subjects={children.filter(({ id }) => marks.seenOn.has(id))}
            marks={marks}
            onRemove={removeOne}
            onMask={maskOne}
          />
          <WhoIsThere
            items={children}
            group={group}
            onGroup={setGroup}
            marks={marks}
            onMarks={tickChildren}
            isEmptyOfChildren={isEmptyOfChildren}
            onEmptyOfChildren={setEmptyOfChildren}
          />
          <TitleOrAlbum title={title} onTitle={setTitle} album={album} onAlbum={setAlbum} />
        </div>
        <div className={sideColumn}>
          {kept.length > 0 && refusedFiles}
          <MovingNotice count={ready.filter(({ photo }) => photo.isFirstOfMoving).length} />
          <LazyWhoWrites {...picking} />
          <WhoSeesCard
            items={children}
            photos={ready}
            picked={kept.length}
            marks={marks}
            onMarks={change}
            summary={summary}
            isEmptyOfChildren={isEmptyOfChildren}
            onRemove={remove}
            onStop={() => remove(new Set(preparing))}
            onMask={(photo, child) => setMasked({ photo, child })}
            isPublishing={publishing.isPending}
            onPublish={publish}
          />
          {publishing.error !== undefined && (
            <Notice tone="danger" title={t`La publication n’est pas partie`}>
              {publishing.error}
            </Notice>
          )}
        </div>
      </div>
      {masked && toMask && (
        <MaskDialog
          photo={toMask}
          masks={store.masksOf(masked.photo)}
          masking={withChild(marks.masked.get(masked.photo) ?? nobodyMasked, masked.child)}
          items={children.filter(
            ({ id }) => marks.ticked.includes(id) || absent.some((one) => one.id === id),
          )}
          mayHavePlain={(hidden) =>
            mayHavePlain(state, moment, marks, { key: masked.photo, day: dayOf(masked.photo) }, hidden)
          }
          onDone={(masks, masking) => {
            store.mask(masked.photo, masks);
            change((before) => mask(before, masked.photo, masking));
            setMasked(undefined);
          }}
          onClose={() => setMasked(undefined)}
        />
      )}
      <LeavingDialog
        picked={countMedia(kept.map(({ kind }) => kind))}
        taken={countMedia(kept.flatMap(({ isOnlyHere, kind }) => (isOnlyHere ? [kind] : [])))}
        hasLeft={hasLeft}
      />
    </>
  );
}

/** Who is already known to be hidden, with the child that the dialog was opened for. */
const withChild = ({ children, plainFor }: Masking, child: ChildId | undefined): Masking => ({
  children: child === undefined ? children : new Set([...children, child]),
  plainFor,
});

const kindOf = ({ film }: ReadyPhoto): MediumKind => (film ? 'film' : 'photo');

/** As far as it is known while a file is being prepared. */
const kindOfPicked = ({ state }: Picked): MediumKind =>
  (state.kind === 'ready' && state.photo.film) || (state.kind === 'preparing' && state.film)
    ? 'film'
    : 'photo';
