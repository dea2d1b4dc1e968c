/** The way to a new device's code: scanned inside the app, or typed where there is no camera. */
import { lazy, Suspense, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Trans, useLingui } from '@lingui/react/macro';
import { readPairingCode, type PairingCode } from '@cocon/client';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { StepItem, StepList } from '../../design/StepList.tsx';
import { TextField } from '../../design/TextField.tsx';
import { sentenceOfPairing } from './pairingSentences.ts';

/** The camera comes when it is asked for. */
const ScanDevice = lazy(async () => ({ default: (await import('./ScanDevice.tsx')).ScanDevice }));

export interface ScanOrTypeProps {
  /** Lets in the device that shows this code. */
  readonly onCode: (code: PairingCode) => Promise<void>;
  readonly onClose: () => void;
  readonly isDisabled?: boolean;
}

export function ScanOrType({ onCode, onClose, isDisabled = false }: ScanOrTypeProps) {
  const { t, i18n } = useLingui();
  const [isScanning, setScanning] = useState(false);
  const [isPending, setPending] = useState(false);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const { host } = window.location;

  async function add(text: string): Promise<void> {
    setScanning(false);
    const code = readPairingCode(text);
    if (!code) {
      setProblem(t`Ce n’est pas le code d’un appareil : comparez lettre par lettre.`);
      return;
    }
    setPending(true);
    setProblem(undefined);
    try {
      await onCode(code);
    } catch (error) {
      setProblem(i18n._(sentenceOfPairing(error)));
    } finally {
      setPending(false);
    }
  }

  return (
    <Stack gap={3}>
      <StepList label={t`Sur le nouvel appareil`}>
        <StepItem isDone={false} icon="globe" title={t`Sur le nouvel appareil, ouvrez ${host}`} />
        <StepItem isDone={false} icon="qr" title={t`Touchez « J’ai déjà Cocon sur un autre appareil »`} />
      </StepList>
      {problem !== undefined && <Notice tone="danger">{problem}</Notice>}
      <Button
        size="large"
        wide
        icon="qr"
        isPending={isPending}
        isDisabled={isDisabled}
        onPress={() => {
          setProblem(undefined);
          setScanning(true);
        }}
      >
        <Trans>Scanner le nouvel appareil</Trans>
      </Button>
      <Card>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void add(typed);
          }}
        >
          <Stack gap={2}>
            <TextField
              label={t`Ou tapez ici le code qu’il montre`}
              description={t`Pour un appareil sans appareil photo : sur le nouveau, touchez « Montrer un code à taper ».`}
              inputRef={field}
              value={typed}
              onChange={setTyped}
              autoComplete="off"
              spellCheck={false}
            />
            <Row>
              <Button
                type="submit"
                variant="ghost"
                isDisabled={isDisabled || isPending || typed.trim() === ''}
              >
                <Trans>Ajouter cet appareil</Trans>
              </Button>
              <Button variant="quiet" onPress={onClose}>
                <Trans>Ne rien ajouter</Trans>
              </Button>
            </Row>
          </Stack>
        </form>
      </Card>
      {isScanning && (
        <Suspense fallback={null}>
          <ScanDevice
            onCode={(code) => void add(code)}
            onClose={() => {
              // The dialog keeps the focus as long as it is there.
              flushSync(() => setScanning(false));
              field.current?.focus();
            }}
          />
        </Suspense>
      )}
    </Stack>
  );
}
