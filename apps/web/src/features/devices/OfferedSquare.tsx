/** What the new device shows: the square with the seconds it is good for, or the same as a code to type. */
import { useEffect, useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { QrCode } from '../../design/print/QrCode.tsx';
import { Skeleton } from '../../design/Skeleton.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { Verbatim } from '../../design/Verbatim.tsx';
import { centred, place } from './devices.css.ts';
import type { Offer } from './useOffer.ts';

export interface OfferedSquareProps {
  readonly offer: Extract<Offer<never>, { readonly kind: 'preparing' | 'shown' }>;
  readonly isTyped: boolean;
  readonly onTyped: (isTyped: boolean) => void;
}

export function OfferedSquare({ offer, isTyped, onTyped }: OfferedSquareProps) {
  const { t } = useLingui();
  const code = offer.kind === 'shown' ? offer.code : undefined;
  return (
    <Card>
      <Stack gap={2}>
        {code === undefined && <Skeleton shape="card" />}
        {code !== undefined && !isTyped && (
          <div className={place}>
            <QrCode value={code} label={t`Carré de cet appareil`} />
          </div>
        )}
        {code !== undefined && isTyped && (
          <Verbatim label={t`Code de cet appareil, à taper sur l’autre`}>
            {code.slice(code.indexOf(':') + 1).replaceAll('-', ' ')}
          </Verbatim>
        )}
        {offer.kind === 'shown' && <Countdown expires={offer.expires} />}
        <Row justify="center">
          <Button variant="quiet" icon={isTyped ? 'qr' : 'pencil'} onPress={() => onTyped(!isTyped)}>
            {isTyped ? <Trans>Montrer le carré</Trans> : <Trans>Montrer un code à taper</Trans>}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}

function Countdown({ expires }: { readonly expires: number }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 1_000);
    return () => window.clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.ceil((expires - now) / 1_000));
  return (
    <p className={centred}>
      {seconds > 90 ? (
        <Plural
          value={Math.ceil(seconds / 60)}
          one="Encore # minute, puis il en viendra un autre."
          other="Encore # minutes, puis il en viendra un autre."
        />
      ) : (
        <Plural
          value={seconds}
          one="Encore # seconde, puis il en viendra un autre."
          other="Encore # secondes, puis il en viendra un autre."
        />
      )}
    </p>
  );
}
