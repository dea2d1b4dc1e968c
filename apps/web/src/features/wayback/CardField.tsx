/** The guardian's card, asked for where this device no longer has it: scanned, or its link pasted. */
import { lazy, Suspense, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { readCardLink } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { withCatalogues } from '../../locales/catalogues.ts';

/** The camera comes when it is asked for. */
const ScanCard = lazy(async () => {
  const module = await withCatalogues(['scan'], () => import('../scan/ScanCard.tsx'));
  return { default: module.ScanCard };
});

export function CardField({ onSecret }: { readonly onSecret: (secret: string) => void }) {
  const { t } = useLingui();
  const [isScanning, setScanning] = useState(false);
  const [typed, setTyped] = useState('');
  return (
    <Stack gap={2}>
      <p>
        <Trans>Prenez la carte qui vous a fait entrer : le code ira avec elle.</Trans>
      </p>
      <Button icon="qr" onPress={() => setScanning(true)}>
        <Trans>Scanner ma carte</Trans>
      </Button>
      <TextField
        label={t`Ou collez ici le lien de la carte`}
        value={typed}
        autoComplete="off"
        onChange={(text) => {
          setTyped(text);
          const secret = readCardLink(text);
          if (secret !== undefined) onSecret(secret);
        }}
        errorMessage={
          typed.trim() === '' ? undefined : t`Ce n’est pas le lien d’une carte : il manque peut-être la fin.`
        }
      />
      {isScanning && (
        <Suspense fallback={null}>
          <ScanCard
            onSecret={(secret) => {
              setScanning(false);
              onSecret(secret);
            }}
            onClose={() => setScanning(false)}
          />
        </Suspense>
      )}
    </Stack>
  );
}
