/** « … s'en va » of a family: when, what it takes from whom, said before; then all of it in one gesture. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { childType, fullName, signedPaperType } from '@cocon/domain';
import type { ChildId, LocalDay } from '@cocon/protocol';
import { AlertDialog } from '../../design/AlertDialog.tsx';
import { Notice } from '../../design/Notice.tsx';
import { RadioCards } from '../../design/RadioCards.tsx';
import { Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { useToast } from '../../design/Toast.tsx';
import { bookChildren } from '../../session/book.ts';
import type { BookHousehold } from '../../session/teamBook.ts';
import { useDocuments, useProfile } from '../../session/useSession.ts';
import { carryOut } from '../children/carryOut.ts';
import { LEAST_READING, proposedReadingDay } from '../children/leaving.ts';
import { useDayWords } from '../children/useDayWords.ts';
import { sheetsOf } from '../sheets/sheets.ts';
import { planHouseholdLeaves, whoLeaves } from './householdLeaves.ts';

export interface HouseholdLeavesDialogProps {
  readonly home: BookHousehold;
  /** The last day that was noted before. */
  readonly noted: LocalDay | null;
  readonly onClose: () => void;
}

export function HouseholdLeavesDialog({ home, noted, onClose }: HouseholdLeavesDialogProps) {
  const { t, i18n } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const words = useDayWords();
  const pages = useDocuments(childType);
  const papers = useDocuments(signedPaperType);
  const today = profile.moment.day;
  const [kind, setKind] = useState<'after' | 'now'>('after');
  const [typed, setTyped] = useState<string>(noted ?? today);
  const lastDay = (typed < today ? today : typed) as LocalDay;
  const readingDay = proposedReadingDay(lastDay);
  const leastDays = LEAST_READING;
  const [name, last, reading] = [home.body.name, words.day(lastDay), words.day(readingDay)];
  const who = whoLeaves(profile.state, home.id, today);
  const namesOf = (ids: readonly ChildId[]) =>
    new Intl.ListFormat(i18n.locale).format(
      bookChildren(profile)
        .filter(({ id }) => ids.includes(id))
        .map(({ body }) => fullName(body)),
    );
  const [leaving, staying] = [namesOf(who.leaving), namesOf(who.staying)];

  async function leave(): Promise<void> {
    const when = kind === 'now' ? ({ kind } as const) : ({ kind, lastDay } as const);
    await carryOut(profile, (state) =>
      planHouseholdLeaves(state, {
        household: home.id,
        when,
        today,
        pages,
        papers,
        sheets: sheetsOf(profile),
      }),
    );
    showToast({ message: kind === 'now' ? t`Le foyer ${name} est fermé.` : t`Le départ est noté.` });
  }

  return (
    <AlertDialog
      title={t`Le foyer ${name} s’en va`}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      confirmLabel={kind === 'now' ? t`Fermer ce foyer` : t`Noter le départ`}
      isConfirmDisabled={kind === 'after' && typed < today}
      onConfirm={leave}
      gone={
        kind === 'now' ? (
          <Trans>
            Dès maintenant, le foyer {name} ne lit plus rien : ni photos, ni papiers. Ses téléphones et ses
            cartes n’ouvrent plus cet espace. Ce qu’un téléphone a déjà reçu peut y rester lisible.
          </Trans>
        ) : (
          <Trans>
            Après le {last}, plus rien de nouveau ne part à ce foyer. Il garde l’accès à ce qu’il a reçu
            jusqu’au {reading}, et le lit sur son téléphone, avec ce qu’il peut garder. Puis il se ferme tout
            seul : ses téléphones et ses cartes n’ouvrent plus cet espace.
          </Trans>
        )
      }
      canUndo={
        kind === 'now'
          ? t`On ne peut pas revenir en arrière : il faudrait un nouveau foyer et de nouvelles cartes.`
          : t`Jusqu’au ${last}, vous pouvez annuler : tout reprend comme avant.`
      }
    >
      <Stack gap={2}>
        <RadioCards
          label={t`Quand ?`}
          value={kind}
          onChange={setKind}
          options={[
            {
              value: 'after',
              label: t`Après un dernier jour`,
              consequence: t`Le temps de garder ses photos : ${leastDays} jours au moins.`,
            },
            {
              value: 'now',
              label: t`Tout de suite`,
              consequence: t`Seulement sur décision de justice.`,
            },
          ]}
        />
        {kind === 'after' && (
          <TextField label={t`Dernier jour ici`} type="date" min={today} value={typed} onChange={setTyped} />
        )}
        {leaving !== '' && (
          <p>
            <Trans>N’est plus accueilli ensuite : {leaving}.</Trans>
          </p>
        )}
        {staying !== '' && (
          <Notice tone="info">
            {kind === 'now' ? (
              <Trans>Reste ici par son autre foyer, qui ne perd rien : {staying}.</Trans>
            ) : (
              <Trans>
                Reste ici par son autre foyer : {staying}. D’ici au {reading}, le foyer {name} voit encore
                aussi ce qui est publié de nouveau à son sujet ; « Tout de suite » l’arrête.
              </Trans>
            )}{' '}
            <Trans>Choisissez ensuite, dans sa fiche, qui décide de son image.</Trans>
          </Notice>
        )}
      </Stack>
    </AlertDialog>
  );
}
