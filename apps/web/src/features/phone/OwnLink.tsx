/** The link of one's own card or invitation, to take along: copied with one tap, or by hand where the app around forbids it. */
import { useRef, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../design/Button.tsx';
import { Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { announce } from '../../shell/LiveRegion.tsx';

export function OwnLink({ link, by }: { readonly link: string; readonly by: 'card' | 'mail' }) {
  const { t } = useLingui();
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<string>();

  async function copy(): Promise<void> {
    const sentence = (await isCopied(link))
      ? t`Votre lien est copié.`
      : t`Le lien est sélectionné : copiez-le avec votre téléphone.`;
    field.current?.select();
    setSaid(sentence);
    announce(sentence);
  }

  return (
    <Stack gap={1}>
      <Button size="large" wide icon="paper" onPress={() => void copy()}>
        <Trans>Copier mon lien</Trans>
      </Button>
      <TextField
        label={by === 'card' ? t`Le lien de votre carte` : t`Le lien de votre invitation`}
        value={link}
        inputRef={field}
        autoComplete="off"
        spellCheck={false}
        {...(said === undefined ? {} : { description: said })}
      />
    </Stack>
  );
}

/** Other apps may forbid it, or know no clipboard. */
async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
