/** A colleague who forgot her code types another in its place, and whoever is there allows it with one that opens. */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { roomTablet, SHORTEST_CODE } from '@cocon/client';
import { PinField } from '../../design/PinField.tsx';
import { useToast } from '../../design/Toast.tsx';
import { clientDependencies } from '../../session/session.ts';
import { useProfile } from '../../session/useSession.ts';
import { forgetBegun } from './begun.ts';
import { CodeForm } from './CodeForm.tsx';
import { readRoom } from './roomNote.ts';
import { tellRenewed } from './tellRenewed.ts';
import { useCode } from './useCode.ts';
import type { Code } from './useCodes.ts';

export interface RenewCodeFormProps {
  /** The forgotten one. */
  readonly code: Code;
  readonly onDone: () => void;
}

export function RenewCodeForm({ code: forgotten, onDone }: RenewCodeFormProps) {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const [next, setNext] = useState('');
  const [code, setCode] = useState('');
  const owner = readRoom(profile).owners[forgotten.id]?.name ?? t`Une collègue`;
  const renewing = useCode(
    async () => {
      const tablet = roomTablet(clientDependencies, profile.stored.id);
      const by = await tablet.renew(code, forgotten.id, next);
      forgetBegun(profile, forgotten.id);
      await tellRenewed(profile, forgotten.id, by);
      showToast({ message: t`${owner} a un nouveau code. L’ancien n’ouvre plus.`, tone: 'success' });
      onDone();
    },
    () => setCode(''),
  );
  return (
    <CodeForm
      title={t`Un nouveau code pour ${owner}`}
      label={t`Un code qui ouvre la tablette`}
      submit={t`Remplacer l’ancien`}
      isReady={next.length >= SHORTEST_CODE}
      code={code}
      onCode={setCode}
      action={renewing}
      onCancel={onDone}
    >
      <PinField
        label={t`Son nouveau code`}
        description={t`Elle le choisit et le tape elle-même : six chiffres au moins.`}
        value={next}
        onChange={setNext}
        autoComplete="new-password"
      />
    </CodeForm>
  );
}
