/** The colleagues' codes of this tablet, as its disk has them. */
import { useCallback, useEffect, useState } from 'react';
import { roomTablet, type Profile, type RoomTablet } from '@cocon/client';
import { clientDependencies } from '../../session/session.ts';

export type Code = Awaited<ReturnType<RoomTablet['codes']>>[number];

export function useCodes({ stored }: Profile) {
  const [codes, setCodes] = useState<readonly Code[]>([]);
  const isRoom = stored.lock.slots !== undefined;
  const look = useCallback(() => {
    if (isRoom) void roomTablet(clientDependencies, stored.id).codes().then(setCodes);
  }, [stored.id, isRoom]);
  useEffect(look, [look]);
  return { codes, look };
}
