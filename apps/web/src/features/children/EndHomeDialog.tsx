/** A home of a child ends: at once, or on a reading day. Says what that home will no longer see. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { fullName } from '@cocon/domain';
import { addDays, type HouseholdId, type LocalDay } from '@cocon/protocol';
import { AlertDialog } from '../../design/AlertDialog.tsx';
import { RadioCards } from '../../design/RadioCards.tsx';
import { Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { useToast } from '../../design/Toast.tsx';
import { useProfile } from '../../session/useSession.ts';
import { carryOut } from './carryOut.ts';
import { rewriteChild } from './childPage.ts';
import type { ChildCardProps } from './childCardProps.ts';
import { useDayWords } from './useDayWords.ts';
import { proposedReadingDay, sayEndOfHome } from './leaving.ts';

interface EndHomeDialogProps extends ChildCardProps {
  readonly home: HouseholdId;
  readonly onClose: () => void;
}

export function EndHomeDialog({ child, households, home, onClose }: EndHomeDialogProps) {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const words = useDayWords();
  const today = profile.moment.day;
  const [when, setWhen] = useState<'later' | 'now'>('later');
  const [day, setDay] = useState<string>(proposedReadingDay(today));
  const childName = fullName(child.body);
  const name = households.find(({ id }) => id === home)?.body.name ?? '';
  const lastDay = when === 'now' || day === '' ? addDays(today, -1) : (day as LocalDay);
  const said = words.day(lastDay);

  async function end(): Promise<void> {
    await carryOut(profile, (state) => {
      const left = child.homes.filter((one) => one !== home);
      return {
        sayings: sayEndOfHome(state, child.id, home, lastDay),
        writes: lastDay < today ? rewriteChild(child.document, left) : [],
      };
    });
    showToast({ message: t`C’est noté.` });
  }

  return (
    <AlertDialog
      title={t`Retirer le foyer ${name}`}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      confirmLabel={t`Retirer ce foyer`}
      onConfirm={end}
      gone={
        when === 'now' ? (
          <Trans>
            Le foyer {name} ne verra plus {childName} dès maintenant : ni ses photos, ni ses journées. Les
            autres foyers ne perdent rien.
          </Trans>
        ) : (
          <Trans>
            Le foyer {name} ne verra plus {childName} après le {said} : ni ses photos, ni ses journées. Les
            autres foyers ne perdent rien.
          </Trans>
        )
      }
      canUndo={t`Vous pourrez remettre ce foyer ; il retrouvera alors ce qui n’a pas été effacé.`}
    >
      <Stack gap={2}>
        <RadioCards
          label={t`Quand ?`}
          value={when}
          onChange={setWhen}
          options={[
            {
              value: 'later',
              label: t`Après un dernier jour de lecture`,
              consequence: t`Le temps de garder ses photos.`,
            },
            { value: 'now', label: t`Tout de suite`, consequence: t`Par exemple sur décision de justice.` },
          ]}
        />
        {when === 'later' && (
          <TextField
            label={t`Dernier jour de lecture`}
            type="date"
            min={today}
            value={day}
            onChange={setDay}
          />
        )}
      </Stack>
    </AlertDialog>
  );
}
