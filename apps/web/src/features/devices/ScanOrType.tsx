/** The way to the code that another device shows: scanned inside the app, or typed where there is no camera. */
import { lazy, Suspense, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { msg } from '@lingui/core/macro';
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
  /** Which device shows it: a new one (as it is), or a room tablet whose codes are forgotten. */
  readonly shownBy?: 'newDevice' | 'tablet';
  /** Goes on with the device that shows this code. */
  readonly onCode: (code: PairingCode) => Promise<void>;
  readonly onClose: () => void;
  readonly isDisabled?: boolean;
}

const NO_DEVICE = msg`Ce carré n’est pas celui d’un nouvel appareil. Sur celui-ci, touchez « J’ai déjà Cocon sur un autre appareil ».`;
const NO_TABLET = msg`Ce carré n’est pas celui d’une tablette fermée. Sur elle, touchez « Code oublié ? ».`;

export function ScanOrType(props: ScanOrTypeProps) {
  const { shownBy = 'newDevice', onCode, onClose, isDisabled = false } = props;
  const isTablet = shownBy === 'tablet';
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
      {isTablet ? (
        <StepList label={t`Sur la tablette de la salle`}>
          <StepItem isDone={false} icon="lock" title={t`Sur la tablette fermée, touchez « Code oublié ? »`} />
          <StepItem isDone={false} icon="qr" title={t`Elle montre un carré`} />
        </StepList>
      ) : (
        <StepList label={t`Sur le nouvel appareil`}>
          <StepItem isDone={false} icon="globe" title={t`Sur le nouvel appareil, ouvrez ${host}`} />
          <StepItem isDone={false} icon="qr" title={t`Touchez « J’ai déjà Cocon sur un autre appareil »`} />
        </StepList>
      )}
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
        {isTablet ? <Trans>Scanner la tablette</Trans> : <Trans>Scanner le nouvel appareil</Trans>}
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
              label={isTablet ? t`Ou tapez ici le code qu’elle montre` : t`Ou tapez ici le code qu’il montre`}
              description={
                isTablet
                  ? t`Pour un appareil sans appareil photo, ou au téléphone : sur la tablette, touchez « Montrer un code à taper ».`
                  : t`Pour un appareil sans appareil photo : sur le nouveau, touchez « Montrer un code à taper ».`
              }
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
                {isTablet ? <Trans>Continuer</Trans> : <Trans>Ajouter cet appareil</Trans>}
              </Button>
              <Button variant="quiet" onPress={onClose}>
                {isTablet ? <Trans>Annuler</Trans> : <Trans>Ne rien ajouter</Trans>}
              </Button>
            </Row>
          </Stack>
        </form>
      </Card>
      {isScanning && (
        <Suspense fallback={null}>
          <ScanDevice
            hint={
              isTablet
                ? t`Tenez le carré de la tablette dans le cadre.`
                : t`Tenez le carré du nouvel appareil dans le cadre.`
            }
            wrong={isTablet ? NO_TABLET : NO_DEVICE}
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
