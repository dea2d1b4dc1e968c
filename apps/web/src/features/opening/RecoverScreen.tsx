/**
 * « J'ai la feuille de secours »: direction comes back with nothing but the paper. Its code is typed or scanned; then who
 * one is, the code of this new device, and which of direction's devices are lost. What follows is a new sheet.
 */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { isRefusal, type OpenedRescueSheet, type Profile } from '@cocon/client';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Stack } from '../../design/Stack.tsx';
import { showNew } from '../../session/session.ts';
import { useAction } from '../../session/useAction.ts';
import { PublicFrame } from '../../shell/PublicFrame.tsx';
import { FinishForm } from './FinishForm.tsx';
import { NothingLeftCard } from './NothingLeftCard.tsx';
import { ReturnForm } from './ReturnForm.tsx';
import { SheetCodeForm } from './SheetCodeForm.tsx';
import { readSheet } from './recoverSpace.ts';

type Step =
  | { readonly kind: 'code'; readonly isUnknown: boolean }
  | { readonly kind: 'sheet'; readonly sheet: OpenedRescueSheet }
  | { readonly kind: 'begun'; readonly code: string };

export function RecoverScreen() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [step, setStep] = useState<Step>({ kind: 'code', isUnknown: false });
  const reading = useAction(async (code: string) => {
    try {
      const sheet = await readSheet(code);
      setStep(sheet === 'begun' ? { kind: 'begun', code } : { kind: 'sheet', sheet });
    } catch (error) {
      if (!isRefusal(error, 'notFound')) throw error;
      setStep({ kind: 'code', isUnknown: true });
    }
  });

  async function goIn(profile: Profile): Promise<void> {
    await showNew(profile);
    await navigate({ to: '/secours', replace: true });
  }

  const name = step.kind === 'sheet' ? step.sheet.establishmentName : '';
  return (
    <PublicFrame>
      <Stack gap={3}>
        <PageHeader
          title={t`Retrouver mon espace`}
          subtitle={
            name === ''
              ? t`Avec la feuille de secours, gardée au coffre ou chez votre gestionnaire.`
              : t`La feuille ouvre ${name}.`
          }
          back={{ href: '/' }}
        />
        {step.kind === 'code' && (
          <SheetCodeForm
            isUnknown={step.isUnknown}
            error={reading.error}
            isPending={reading.isPending}
            onCode={(code) => void reading.run(code)}
          />
        )}
        {step.kind === 'code' && <NothingLeftCard />}
        {step.kind === 'sheet' && <ReturnForm sheet={step.sheet} onBack={goIn} />}
        {step.kind === 'begun' && <FinishForm sheetCode={step.code} onBack={goIn} />}
      </Stack>
    </PublicFrame>
  );
}
