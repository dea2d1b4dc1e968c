/** The frame of a public page of an instance: what the host said, or that it has not answered. */
import type { ReactNode } from 'react';
import { Trans } from '@lingui/react/macro';
import type { HostFacts } from '@cocon/protocol';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Skeleton } from '../../design/Skeleton.tsx';
import { Stack } from '../../design/Stack.tsx';
import { PublicFrame } from '../../shell/PublicFrame.tsx';
import { useHostFacts } from './useHostFacts.ts';

export interface LegalPageProps {
  readonly title: string;
  readonly subtitle?: string;
  readonly children: (facts: HostFacts) => ReactNode;
}

export function LegalPage({ title, subtitle, children }: LegalPageProps) {
  const facts = useHostFacts();
  return (
    <PublicFrame>
      <Stack gap={3}>
        <PageHeader title={title} {...(subtitle === undefined ? {} : { subtitle })} back={{ href: '/' }} />
        {facts === 'waiting' ? (
          <Skeleton shape="card" count={2} />
        ) : (
          <>
            {facts === 'unreachable' && (
              <Notice tone="warning">
                <Trans>
                  Le serveur ne répond pas : ce que l’hébergeur dit de lui-même manque ici. Rechargez la page
                  dans un instant.
                </Trans>
              </Notice>
            )}
            {children(facts === 'unreachable' ? {} : facts)}
          </>
        )}
      </Stack>
    </PublicFrame>
  );
}
