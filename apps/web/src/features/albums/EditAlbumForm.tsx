/** The words of an album and of its photos, saved together: what is not said is not shown. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { photoType, postType, tidyName, type Cover } from '@cocon/domain';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Select } from '../../design/Select.tsx';
import { Columns, Row, Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { useToast } from '../../design/Toast.tsx';
import { bookGroups } from '../../session/teamBook.ts';
import { useAction } from '../../session/useAction.ts';
import { documentsOf, useProfile } from '../../session/useSession.ts';
import { useBegun } from '../room/begun.ts';
import { LazyBegunNotice } from '../room/LazyBegunNotice.tsx';
import { pagesOf, pageWrites, wordsOf } from './albumPages.ts';
import { photoRows } from './albums.css.ts';
import { captionWrite, mayCaption } from './captions.ts';
import { PhotoWords } from './PhotoWords.tsx';
import type { ShownAlbum } from './useAlbum.ts';

const LONGEST_TEXT = 2000;
const EVERYONE = '';

interface Written {
  readonly words: ReturnType<typeof wordsOf>;
  readonly from: string;
  readonly to: string;
  readonly captions: ReadonlyMap<string, string>;
}

function begin({ page }: Cover): Written {
  const words = wordsOf(page);
  return { words, from: words.period?.from ?? '', to: words.period?.to ?? '', captions: new Map() };
}

export interface EditAlbumFormProps {
  readonly album: ShownAlbum;
  readonly cover: Cover;
}

export function EditAlbumForm({ album: { id, photos }, cover }: EditAlbumFormProps) {
  const { t } = useLingui();
  const showToast = useToast();
  const navigate = useNavigate();
  const profile = useProfile();
  const begun = useBegun(`album ${id}`, () => begin(cover));
  const { words, from, to, captions } = begun.value;
  const change = (part: Partial<Written>) => begun.set({ ...begun.value, ...part });
  const [hasTried, setTried] = useState(false);
  const title = tidyName(words.title);
  const isHalf = (from === '') !== (to === '');
  const daysError = isHalf
    ? t`Donnez les deux jours, ou aucun.`
    : to < from
      ? t`Le dernier jour vient après le premier.`
      : undefined;
  const groups = bookGroups(profile).map(({ body }) => body.name);
  const known = words.group === '' || groups.includes(words.group) ? groups : [...groups, words.group];

  const action = useAction(async () => {
    const period = from === '' ? undefined : { from, to };
    const own = new Set(cover.kind === 'day' ? photos.map(({ photo }) => photo.post) : []);
    const pages = pagesOf(documentsOf(profile, postType), id, own);
    const changed = documentsOf(profile, photoType).flatMap((photo) => {
      const caption = captions.get(photo.id);
      return (caption !== undefined && captionWrite(profile, photo, caption.trim())) || [];
    });
    const said = { ...words, title, text: words.text.trim(), period };
    await profile.enqueue({ writes: [...pageWrites(pages, said), ...changed] });
  });

  async function save(): Promise<void> {
    setTried(true);
    if (title === '' || daysError !== undefined || !(await action.run())) return;
    begun.forget();
    showToast({ message: t`L’album est enregistré.`, tone: 'success' });
    const isNamed = cover.kind === 'album';
    await navigate({ to: isNamed ? `/galerie/album/${encodeURIComponent(id)}` : '/galerie' });
  }

  const documents = new Map(documentsOf(profile, photoType).map((photo) => [photo.id as string, photo]));
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap={3}>
        <LazyBegunNotice begun={begun} />
        <Card title={t`L’album`}>
          <Stack gap={2}>
            <Columns min={220}>
              <TextField
                label={t`Titre de l’album`}
                value={words.title}
                onChange={(typed) => change({ words: { ...words, title: typed } })}
                maxLength={80}
                autoComplete="off"
                errorMessage={hasTried && title === '' ? t`Donnez un titre à l’album.` : undefined}
              />
              <Select
                label={t`De qui parle-t-il ?`}
                value={words.group}
                options={[
                  { id: EVERYONE, label: t`De tout l’établissement` },
                  ...known.map((name) => ({ id: name, label: name })),
                ]}
                onChange={(group) => change({ words: { ...words, group } })}
              />
            </Columns>
            <TextField
              label={t`Texte (facultatif)`}
              isMultiline
              rows={4}
              value={words.text}
              maxLength={LONGEST_TEXT}
              onChange={(text) => change({ words: { ...words, text } })}
            />
            <Columns min={180}>
              <TextField
                label={t`Premier jour (facultatif)`}
                type="date"
                value={from}
                onChange={(day) => change({ from: day })}
              />
              <TextField
                label={t`Dernier jour (facultatif)`}
                type="date"
                value={to}
                onChange={(day) => change({ to: day })}
                errorMessage={hasTried ? daysError : undefined}
              />
            </Columns>
          </Stack>
        </Card>
        <Card title={t`Les photos`}>
          <ul role="list" className={photoRows} aria-label={t`Photos de l’album`}>
            {photos.map(({ photo }, index) => {
              const document = documents.get(photo.id);
              return (
                <PhotoWords
                  key={photo.id}
                  photo={photo}
                  place={index + 1}
                  caption={captions.get(photo.id) ?? photo.body.caption ?? ''}
                  mayCaption={document !== undefined && mayCaption(profile, document)}
                  onCaption={(text) => change({ captions: new Map(captions).set(photo.id, text) })}
                  isCover={(words.cover ?? cover.photo.id) === photo.id}
                  onCover={(isCover) =>
                    change({ words: { ...words, cover: isCover ? photo.id : undefined } })
                  }
                />
              );
            })}
          </ul>
        </Card>
        {action.error !== undefined && <Notice tone="danger">{action.error}</Notice>}
        <Row>
          <Button type="submit" size="large" isPending={action.isPending}>
            <Trans>Enregistrer l’album</Trans>
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
