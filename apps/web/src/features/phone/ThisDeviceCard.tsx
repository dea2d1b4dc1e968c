/** Whether this device keeps what Cocon stored on it, and what to do where it has not promised to. */
import { useState, useSyncExternalStore } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { keeping as keepingHere, type Keeping } from '../../session/keeping.ts';
import { isInstalled } from '../../shell/isInstalled.ts';

export function ThisDeviceCard({ keeping = keepingHere }: { readonly keeping?: Keeping }) {
  const { t } = useLingui();
  const kept = useSyncExternalStore(keeping.subscribe, keeping.kept);
  const [isRefused, setRefused] = useState(false);
  return (
    <Card title={t`Ce que garde cet appareil`} region>
      {kept === 'yes' ? (
        <p>
          <Trans>Ce navigateur a promis de garder ce que Cocon range ici. Vous n’avez rien à faire.</Trans>
        </p>
      ) : (
        <Stack gap={2}>
          <p>
            <Trans>
              Quand la place manque, ce navigateur peut tout effacer ici : il faudrait entrer à nouveau.
              Demandez-lui de tout garder.
            </Trans>
          </p>
          {isRefused && (
            <p role="status">
              {isInstalled() ? (
                <Trans>
                  Il ne promet rien encore. Ouvrez Cocon de temps en temps : il finira par accepter.
                </Trans>
              ) : (
                <Trans>
                  Il ne promet rien encore. Mettez Cocon sur l’écran d’accueil (menu du navigateur), ouvrez-le
                  de là, puis demandez à nouveau.
                </Trans>
              )}
            </p>
          )}
          <Row>
            <Button
              variant="ghost"
              icon="lock"
              onPress={() => void keeping.ask().then((promised) => setRefused(!promised))}
            >
              <Trans>Demander de garder</Trans>
            </Button>
          </Row>
        </Stack>
      )}
    </Card>
  );
}
