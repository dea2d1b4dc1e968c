/** One kind of what is kept: what it is, who reads it, how long. `part` is its name for the test that misses none (LG-1). */
import type { ReactNode } from 'react';
import { Stack } from '../../design/Stack.tsx';

export type PartName =
  | 'photos'
  | 'names'
  | 'choices'
  | 'signedPapers'
  | 'sheets'
  | 'handouts'
  | 'requests'
  | 'devices'
  | 'waysBack'
  | 'mails'
  | 'invitations'
  | 'phones'
  | 'team'
  | 'traces'
  | 'passing';

export interface KeptPartProps {
  readonly part: PartName;
  readonly title: string;
  readonly children: ReactNode;
}

export function KeptPart({ title, children }: KeptPartProps) {
  return (
    <Stack gap={0}>
      <h3>{title}</h3>
      {children}
    </Stack>
  );
}
