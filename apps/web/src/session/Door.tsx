/**
 * Stands before every screen that needs an open profile: waits while the browser's profiles are read, asks for the code
 * of this device, or leads to the first page. A profile that stopped says why above everything.
 */
import { useEffect, type ReactNode } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { Notice } from '../design/Notice.tsx';
import { Skeleton } from '../design/Skeleton.tsx';
import { PublicFrame } from '../shell/PublicFrame.tsx';
import { LockedDoor } from './LockedDoor.tsx';
import { sentenceFor } from './refusals.ts';
import { startSession } from './session.ts';
import { useSession } from './useSession.ts';

export interface DoorProps {
  /** Who may enter; others are led to their own first screen. */
  readonly role?: 'staff' | 'direction' | 'household';
  readonly children: ReactNode;
}

export function Door({ role, children }: DoorProps) {
  const session = useSession();
  const navigate = useNavigate();
  const { i18n } = useLingui();
  const mayEnter = session.kind !== 'open' || isOf(session.profile.stored.role, role);
  useEffect(() => {
    if (session.kind === 'starting') void startSession();
    else if (session.kind === 'none' || !mayEnter) void navigate({ to: '/', replace: true });
  }, [session.kind, mayEnter, navigate]);

  if (session.kind === 'locked') return <LockedDoor />;
  if (session.kind !== 'open' || !mayEnter) {
    return (
      <PublicFrame>
        <Skeleton shape="card" count={2} />
      </PublicFrame>
    );
  }
  const { status } = session.profile;
  return (
    <>
      {status.kind === 'stopped' && (
        <Notice tone="danger" title={i18n._(sentenceFor(status.refusal))}>
          <Trans>Ce que cet appareil a déjà reste lisible.</Trans>
        </Notice>
      )}
      {children}
    </>
  );
}

function isOf(own: 'direction' | 'team' | 'household', wanted: DoorProps['role']): boolean {
  if (wanted === undefined) return true;
  return wanted === 'staff' ? own !== 'household' : own === wanted;
}
