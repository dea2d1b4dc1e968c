/** A paper is added: its file, what it is called, for whom, and until when if it ends. */
import { useEffect, useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { HandoutRefusal, SealedHandout } from '@cocon/client/media';
import { LONGEST_NAME, tidyName } from '@cocon/domain';
import type { GroupId, HouseholdId, LocalDay } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { FileField } from '../../design/FileField.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Select } from '../../design/Select.tsx';
import { Skeleton } from '../../design/Skeleton.tsx';
import { Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { useToast } from '../../design/Toast.tsx';
import { bookGroups, bookHouseholds, bookStays } from '../../session/teamBook.ts';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { newRecordId } from '../../session/writes.ts';
import { holdUpdates } from '../../shell/serviceWorker.ts';
import { LazyBegunNotice } from '../room/LazyBegunNotice.tsx';
import { householdsFor, type Addressees } from './addressees.ts';
import { useBegunPaper, type ReadyFile } from './begunPaper.ts';
import { sizeWords } from './handoutWords.ts';
import { soft } from './handouts.css.ts';
import { writeHandout } from './handoutWrites.ts';
import { prepareHandout } from './prepareHandout.ts';
import { sentenceOfHandout } from './refusedHandout.ts';

type Picking =
  | { readonly kind: 'none' | 'preparing' }
  | { readonly kind: 'refused'; readonly name: string; readonly refusal: HandoutRefusal };

const EVERYONE = 'everyone';

export function AddHandoutDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const { state, moment } = profile;
  const [picking, setPicking] = useState<Picking>({ kind: 'none' });
  const begun = useBegunPaper({ title: undefined, to: EVERYONE, until: '' });
  const { write, file: ready } = begun;
  const { title = titleOf(ready), to, until } = begun.words;
  const [hasTried, setTried] = useState(false);
  useEffect(() => holdUpdates(), []);

  const groups = [...bookGroups(profile), ...bookStays(profile).filter(({ phase }) => phase !== 'over')];
  const households = profile.stored.role === 'direction' ? bookHouseholds(profile) : [];
  const addressees = readAddressees(to);
  const families = householdsFor(state, addressees, moment).length;
  const typed = tidyName(title);
  const isPast = until !== '' && until < moment.day;

  async function pick([file]: readonly File[]): Promise<void> {
    if (!file) return;
    setPicking({ kind: 'preparing' });
    begun.setFile(undefined);
    const { name } = file;
    const prepared = await prepareHandout(file);
    if (prepared.ok) begun.setFile({ sealed: prepared.value, name });
    setPicking(prepared.ok ? { kind: 'none' } : { kind: 'refused', name, refusal: prepared.refusal });
  }

  const adding = useAction(async (file: SealedHandout) => {
    const lastDay = until === '' ? undefined : (until as LocalDay);
    const facts = { title: typed, author: profile.names.person, to: addressees, lastDay, file };
    const blobs = [{ id: file.blob, bytes: file.bytes }];
    await profile.enqueue({ writes: [writeHandout(newRecordId(), facts, state, moment)] }, blobs);
  });

  async function add(): Promise<void> {
    setTried(true);
    if (!ready || typed === '' || isPast) return;
    if (!(await adding.run(ready.sealed))) return;
    showToast({
      message: t`C’est enregistré sur cet appareil : l’envoi se fait tout seul.`,
      tone: 'success',
    });
    leave();
  }

  function leave(): void {
    begun.forget();
    onClose();
  }

  return (
    <Dialog
      title={t`Ajouter un papier`}
      isOpen
      onOpenChange={(isOpen) => !isOpen && leave()}
      isDismissable={!adding.isPending}
      actions={
        <Button isDisabled={!ready} isPending={adding.isPending} onPress={() => void add()}>
          {t`Ajouter`}
        </Button>
      }
    >
      <Stack gap={2}>
        <LazyBegunNotice begun={begun} />
        <FileField
          label={ready ? t`Choisir un autre fichier` : t`Choisir un fichier`}
          icon="upload"
          accept="application/pdf,image/*,.pdf,.heic,.heif"
          onFiles={(files) => void pick(files)}
        />
        {picking.kind === 'preparing' && <Skeleton shape="text" label={t`Le fichier se prépare`} />}
        {ready && (
          <p role="status" className={soft}>
            {ready.sealed.type === 'application/pdf' ? t`PDF` : t`Image`} ·{' '}
            {sizeWords(ready.sealed.size, i18n.locale)}
          </p>
        )}
        {picking.kind === 'refused' && (
          <Notice tone="warning" title={picking.name}>
            {i18n._(sentenceOfHandout(picking.refusal))}
          </Notice>
        )}
        <TextField
          label={t`Titre`}
          value={title}
          onChange={(next) => write({ title: next })}
          maxLength={LONGEST_NAME}
          autoComplete="off"
          errorMessage={hasTried && typed === '' ? t`Donnez-lui un titre.` : undefined}
        />
        <Select
          label={t`Pour qui`}
          value={to}
          onChange={(next) => write({ to: next })}
          options={[
            { id: EVERYONE, label: t`Toutes les familles` },
            ...groups.map(({ id, body }) => ({ id: `group ${id}`, label: body.name })),
            ...households.map(({ id, body }) => ({
              id: `household ${id}`,
              label: t`Le foyer ${body.name} seulement`,
            })),
          ]}
        />
        <p className={soft}>
          <Plural
            value={families}
            _0="Aucune famille pour l’instant."
            one="# famille le recevra."
            other="# familles le recevront."
          />{' '}
          {addressees.kind === 'household' && <Trans>L’équipe ne le verra pas.</Trans>}
        </p>
        <TextField
          label={t`Jusqu’au (si le papier a une fin)`}
          type="date"
          value={until}
          onChange={(next) => write({ until: next })}
          errorMessage={isPast ? t`Ce jour est passé.` : undefined}
        />
        {adding.error !== undefined && <Notice tone="danger">{adding.error}</Notice>}
      </Stack>
    </Dialog>
  );
}

/** What a file is called, without what its name says of its kind. */
const titleOf = (file: ReadyFile | undefined): string =>
  file ? tidyName(file.name.replace(/\.[^.]*$/u, '').replaceAll('_', ' ')) : '';

function readAddressees(choice: string): Addressees {
  const [kind, id = ''] = choice.split(' ');
  if (kind === 'group') return { kind, group: id as GroupId };
  if (kind === 'household') return { kind, household: id as HouseholdId };
  return { kind: 'everyone' };
}
