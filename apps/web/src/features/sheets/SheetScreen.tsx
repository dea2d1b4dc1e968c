/** The sheet of one child: read at once; written, read again and deleted from here, without network too. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { missingSheets } from '@cocon/client';
import {
  fullName,
  isOldSheet,
  readAgain,
  writeSheet,
  type SheetReading,
  type SheetWords,
} from '@cocon/domain';
import { AlertDialog } from '../../design/AlertDialog.tsx';
import { Button } from '../../design/Button.tsx';
import { Emblem } from '../../design/emblems/Emblem.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { useToast } from '../../design/Toast.tsx';
import { ofName } from '../../locales/ofName.ts';
import { bookChildren, type BookChild } from '../../session/book.ts';
import { Door } from '../../session/Door.tsx';
import { emblemOf } from '../../session/emblemOf.ts';
import { StaffPage } from '../../session/StaffPage.tsx';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { useNeutralTitle } from '../children/useNeutralTitle.ts';
import { LazyWhoWrites, useAuthor, type Author } from '../room/LazyWhoWrites.tsx';
import { FormerSheets } from './FormerSheets.tsx';
import { MissingNotice } from './MissingNotice.tsx';
import { ReadingLine } from './ReadingLine.tsx';
import { SheetForm } from './SheetForm.tsx';
import { SheetView } from './SheetView.tsx';
import { soft } from './sheets.css.ts';
import { deleteSheet, isOneOf, memberHere, saveSheet, sheetsOf, type ChildSheet } from './sheets.ts';

export function SheetScreen() {
  return (
    <Door role="staff">
      <StaffPage current="today" isOfRoom>
        <OneSheet />
      </StaffPage>
    </Door>
  );
}

function OneSheet() {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const { child: id } = useParams({ strict: false }) as { readonly child?: string };
  const [isWriting, setWriting] = useState(false);
  const child = bookChildren(profile).find((one) => one.id === id);
  const sheet = id === undefined ? undefined : sheetsOf(profile).get(id);
  const { author, picking } = useAuthor();
  const missing = missingSheets(profile);
  const name = child ? fullName(child.body) : '';
  useNeutralTitle(t`Fiche d’allergies et d’urgences`, name);
  const saving = useAction(async (words: SheetWords, said: string | undefined) => {
    if (!child) return;
    const by = { ...readingOf(profile, author), ...(said === undefined ? {} : { said }) };
    await profile.enqueue(saveSheet(writeSheet(child.id, words, by, sheet?.body), sheet));
    setWriting(false);
    showToast({ message: t`C’est noté.` });
  });
  if (!child) {
    return (
      <>
        <PageHeader title={t`Allergies et urgences`} back={{ href: '/fiches' }} />
        <EmptyState
          title={t`Cet enfant n’est pas ici`}
          action={{ label: t`Voir les fiches`, href: '/fiches' }}
        >
          <Trans>Il vient peut-être d’être ajouté : sa fiche arrive dans un instant.</Trans>
        </EmptyState>
      </>
    );
  }
  return (
    <Stack gap={3}>
      <PageHeader
        title={name}
        subtitle={t`Allergies et urgences`}
        back={{ href: '/fiches' }}
        actions={<Emblem id={emblemOf(child)} size={56} />}
      />
      {sheet === undefined && <MissingNotice missing={missing} />}
      {isWriting && <LazyWhoWrites {...picking} />}
      {isWriting ? (
        <SheetForm
          child={child}
          before={sheet?.body}
          isSaving={saving.isPending}
          error={saving.error}
          onSave={(words, said) => void saving.run(words, said)}
          onCancel={() => setWriting(false)}
        />
      ) : sheet === undefined ? (
        <EmptyState
          emblem={emblemOf(child)}
          title={t`Pas encore de fiche`}
          action={{ label: t`Écrire sa fiche`, onPress: () => setWriting(true) }}
        >
          <Trans>
            Demandez à sa famille : allergies, ce qu’il faut faire, les médicaments et leur place, qui
            appeler. S’il n’y en a pas, écrivez-le aussi.
          </Trans>
        </EmptyState>
      ) : (
        <Written child={child} sheet={sheet} author={author} onWrite={() => setWriting(true)} />
      )}
      {!isWriting && sheet !== undefined && <LazyWhoWrites {...picking} />}
    </Stack>
  );
}

interface WrittenProps {
  readonly author: Author;
  readonly child: BookChild;
  readonly sheet: ChildSheet;
  readonly onWrite: () => void;
}

function Written({ child, sheet, author, onWrite }: WrittenProps) {
  const { t, i18n } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const [isDeleting, setDeleting] = useState(false);
  const { body } = sheet;
  const firstName = child.body.firstName;
  const ofChild = ofName(firstName, i18n.locale);
  const reading = useAction(async () => {
    await profile.enqueue(saveSheet(readAgain(body, readingOf(profile, author)), sheet));
    showToast({ message: t`C’est noté.` });
  });
  return (
    <>
      {isOneOf(missingSheets(profile).older, sheet) && (
        <Notice tone="danger" title={t`Ce n’est pas la dernière version de cette fiche`}>
          <Trans>
            Une collègue l’a corrigée depuis, et le serveur ne l’a pas donnée à cet appareil. Fiez-vous à la
            feuille au mur ou à un autre appareil, et prévenez la direction.
          </Trans>
        </Notice>
      )}
      {body.isJoined === true && (
        <Notice tone="warning" title={t`Deux collègues ont écrit en même temps`}>
          <Trans>Tout ce que chacune a écrit est là. Relisez, et corrigez s’il le faut.</Trans>
        </Notice>
      )}
      {isOldSheet(body, profile.moment.day) && (
        <Notice tone="warning" title={t`Cette fiche date d’une autre année`}>
          <Trans>Relisez-la avec sa famille avant de vous y fier, puis dites-le ici.</Trans>
        </Notice>
      )}
      <SheetView words={body} />
      <p className={soft}>
        <ReadingLine {...body} />
        {sheet.isWaiting && <> {t`Elle n’est pas encore sur les autres appareils.`}</>}
      </p>
      {reading.error !== undefined && <Notice tone="danger">{reading.error}</Notice>}
      <Row gap={1}>
        <Button icon="pencil" onPress={onWrite}>
          {t`Corriger la fiche`}
        </Button>
        <Button variant="ghost" icon="check" isPending={reading.isPending} onPress={() => void reading.run()}>
          {t`Relue, rien ne change`}
        </Button>
        <Button variant="quiet" icon="trash" onPress={() => setDeleting(true)}>
          {t`Supprimer la fiche`}
        </Button>
      </Row>
      <FormerSheets former={body.former} />
      <AlertDialog
        title={t`Supprimer cette fiche`}
        isOpen={isDeleting}
        onOpenChange={setDeleting}
        confirmLabel={t`Supprimer`}
        onConfirm={async () => {
          await profile.enqueue(deleteSheet(sheet));
          showToast({ message: t`La fiche ${ofChild} est supprimée.` });
        }}
        gone={
          <Trans>
            La fiche {ofChild}, avec ce qu’elle disait avant, s’efface de tous les appareils de l’équipe. Une
            fiche imprimée reste au mur : retirez-la.
          </Trans>
        }
      />
    </>
  );
}

function readingOf(profile: ReturnType<typeof useProfile>, author: Author): SheetReading {
  const member = author.member ?? memberHere(profile);
  return {
    readOn: profile.moment.day,
    readBy: author.name,
    ...(member === undefined ? {} : { member }),
  };
}
