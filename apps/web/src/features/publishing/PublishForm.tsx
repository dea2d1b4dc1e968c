/** The one column of a publication on a phone, two on a tablet: photos and children, then who will see them. */
import { useMemo, useRef, useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { tidyName } from '@cocon/domain';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { TextField } from '../../design/TextField.tsx';
import { showToast } from '../../design/Toast.tsx';
import { bookChildren } from '../../session/book.ts';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { newRecordId } from '../../session/writes.ts';
import { recordsOf } from '../gallery/publications.ts';
import { notToday } from './camera/notToday.ts';
import { LeavingDialog } from './LeavingDialog.tsx';
import { makePublication, type SealedPicture } from './makePublication.ts';
import { dayOfPhoto } from './photoDay.ts';
import { PickedGrid } from './PickedGrid.tsx';
import { Pickers } from './Pickers.tsx';
import { columns, mainColumn, sideColumn } from './publish.css.ts';
import { RefusedFiles } from './RefusedFiles.tsx';
import { noMarks, withoutPhotos } from './subjects.ts';
import { usePicking } from './usePicking.ts';
import { childrenOfGroup, EVERYONE, WhoIsThere } from './WhoIsThere.tsx';
import { WhoSeesCard } from './WhoSeesCard.tsx';
import { whoSees } from './whoSees.ts';

/** As `tidyName` keeps it. */
const LONGEST_TITLE = 80;
/** Milliseconds in which one tap takes a publication back (decision 30). */
const TIME_TO_UNDO = 10_000;

export function PublishForm() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const profile = useProfile();
  const { store, photos } = usePicking();
  const [marks, setMarks] = useState(noMarks);
  const [group, setGroup] = useState(EVERYONE);
  const [isEmptyOfChildren, setEmptyOfChildren] = useState(false);
  const [title, setTitle] = useState('');
  const hasLeft = useRef(false);

  const { state, moment } = profile;
  const children = bookChildren(profile);
  const ready = useMemo(
    () =>
      photos.flatMap(({ key, state: { kind, ...rest } }) =>
        kind === 'ready' && 'photo' in rest
          ? [{ key, url: rest.url, day: dayOfPhoto(rest.photo.takenOn, moment.day), photo: rest.photo }]
          : [],
      ),
    [photos, moment.day],
  );
  const preparing = photos.filter((photo) => photo.state.kind === 'preparing').length;
  const { height, day } = moment;
  const summary = useMemo(
    () => whoSees(state, { height, day }, ready, marks),
    [state, height, day, ready, marks],
  );

  function remove(keys: ReadonlySet<string>): void {
    store.remove(keys);
    setMarks((before) => withoutPhotos(before, keys));
  }

  const publishing = useAction(async () => {
    const sealed = ready.map(({ key, day: photoDay, photo }): SealedPicture => ({
      key,
      day: photoDay,
      full: photo.full,
      preview: photo.preview,
      thumbhash: photo.thumbhash,
    }));
    const writes = makePublication({
      title: tidyName(title),
      author: profile.names.person,
      photos: sealed,
      marks,
      zone: state.settings.zone,
      newId: newRecordId,
    });
    const blobs = await Promise.all(
      ready.flatMap(({ photo }) =>
        photo.ciphertexts.map(async ({ id, bytes }) => ({
          id,
          bytes: new Uint8Array(await bytes.arrayBuffer()),
        })),
      ),
    );
    const id = await profile.enqueue({ writes }, blobs);
    hasLeft.current = true;
    showToast({
      message: t`C’est enregistré sur cet appareil : l’envoi se fait tout seul.`,
      tone: 'success',
      timeoutMs: TIME_TO_UNDO,
      undo: () => {
        void profile.takeBack(id, recordsOf(writes)).then(() =>
          showToast({
            message: t`Publication annulée : plus personne ne voit ces photos.`,
            tone: 'success',
          }),
        );
      },
    });
    await navigate({ to: '/galerie' });
  });

  return (
    <>
      <PageHeader
        title={t`Publier des photos`}
        back={{ href: '/galerie', label: t`Retour à la galerie` }}
        subtitle={
          photos.length === 0 ? (
            <Trans>Rien ne quitte cet appareil avant que vous le disiez.</Trans>
          ) : (
            <Plural
              value={ready.length}
              one="# photo prête : rien n’a encore quitté cet appareil"
              other="# photos prêtes : rien n’a encore quitté cet appareil"
            />
          )
        }
      />
      <div className={columns}>
        <div className={mainColumn}>
          <Pickers
            isFirst={photos.length === 0}
            notToday={notToday(state, moment, childrenOfGroup(children, group)).map(
              ({ shortName }) => shortName,
            )}
            onTaken={(photo) => store.addTaken(photo)}
            onFiles={(files) => store.add(files)}
          />
          <RefusedFiles
            photos={photos}
            onRetry={(key) => store.retry(key)}
            onRemove={(key) => remove(new Set([key]))}
          />
          <PickedGrid
            photos={photos}
            preparing={preparing}
            subjects={children.filter(({ id }) => marks.seenOn.has(id))}
            marks={marks}
            onRemove={(key) => remove(new Set([key]))}
            onStop={() =>
              remove(
                new Set(photos.flatMap(({ key, state: one }) => (one.kind === 'preparing' ? [key] : []))),
              )
            }
          />
          <WhoIsThere
            items={children}
            group={group}
            onGroup={setGroup}
            marks={marks}
            onMarks={(next) => {
              setMarks(next);
              if (next.ticked.length > 0) setEmptyOfChildren(false);
            }}
            isEmptyOfChildren={isEmptyOfChildren}
            onEmptyOfChildren={setEmptyOfChildren}
          />
          <TextField
            label={t`Titre (facultatif)`}
            placeholder={t`Peinture au soleil`}
            value={title}
            onChange={setTitle}
            maxLength={LONGEST_TITLE}
          />
        </div>
        <div className={sideColumn}>
          <WhoSeesCard
            items={children}
            photos={ready}
            preparing={preparing}
            marks={marks}
            onMarks={setMarks}
            summary={summary}
            isEmptyOfChildren={isEmptyOfChildren}
            onRemove={remove}
            isPublishing={publishing.isPending}
            onPublish={() => void publishing.run()}
          />
          {publishing.error !== undefined && (
            <Notice tone="danger" title={t`La publication n’est pas partie`}>
              {publishing.error}
            </Notice>
          )}
        </div>
      </div>
      <LeavingDialog
        photos={ready.length + preparing}
        taken={photos.filter(({ isOnlyHere }) => isOnlyHere).length}
        hasLeft={hasLeft}
      />
    </>
  );
}
