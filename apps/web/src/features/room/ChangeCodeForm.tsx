/** Whoever types her code puts another in its place; nobody changes that of somebody else. */
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { roomTablet, SHORTEST_CODE } from '@cocon/client';
import { PinField } from '../../design/PinField.tsx';
import { useToast } from '../../design/Toast.tsx';
import { clientDependencies } from '../../session/session.ts';
import { useProfile } from '../../session/useSession.ts';
import { CodeForm } from './CodeForm.tsx';
import { useCode } from './useCode.ts';

export function ChangeCodeForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useLingui();
  const showToast = useToast();
  const { stored } = useProfile();
  const [next, setNext] = useState('');
  const [code, setCode] = useState('');
  const changing = useCode(
    async () => {
      await roomTablet(clientDependencies, stored.id).change(code, next);
      showToast({ message: t`Votre code est changé.`, tone: 'success' });
      onDone();
    },
    () => setCode(''),
  );
  return (
    <CodeForm
      title={t`Changer mon code`}
      label={t`Votre code d’avant`}
      submit={t`Changer`}
      isReady={next.length >= SHORTEST_CODE}
      code={code}
      onCode={setCode}
      action={changing}
      onCancel={onDone}
    >
      <PinField
        label={t`Votre nouveau code`}
        description={t`Six chiffres au moins.`}
        value={next}
        onChange={setNext}
        autoComplete="new-password"
      />
    </CodeForm>
  );
}
