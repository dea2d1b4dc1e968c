/**
 * In the corner of every page of a room tablet: at the room's level the way to its codes and the way to close it; at the
 * personal level whose it is, and « Terminé ». While it is there, the room keeps its hours and its large targets.
 */
import { useEffect } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '../../design/AppLink.tsx';
import { Button } from '../../design/Button.tsx';
import { IconButton } from '../../design/IconButton.tsx';
import { setLevel, useRoom } from '../../session/roomLevel.ts';
import { lock } from '../../session/session.ts';
import { useProfile } from '../../session/useSession.ts';
import { corner, who } from './room.css.ts';
import { RestScreen } from './RestScreen.tsx';
import { ownerOf } from './roomNote.ts';
import { useDeparted } from './useDeparted.ts';
import { useRoomHours } from './useRoomHours.ts';
import { useTabletName } from './useTabletName.ts';
import { useWrongCodes } from './useWrongCodes.ts';

export function RoomCorner() {
  const { t } = useLingui();
  const profile = useProfile();
  const room = useRoom(profile);
  const navigate = useNavigate();
  const { isClosingSoon, isResting, wake } = useRoomHours();
  useTabletName();
  useWrongCodes();
  useDeparted();
  useEffect(() => {
    document.documentElement.dataset['room'] = 'open';
    return () => {
      delete document.documentElement.dataset['room'];
    };
  }, []);
  const rest = isResting && <RestScreen onWake={wake} />;
  if (room?.level === 'personal') {
    return (
      <div className={corner}>
        {rest}
        <span className={who} role="status">
          {isClosingSoon && <Trans>Cela se referme : touchez l’écran pour rester</Trans>}
        </span>
        <span className={who}>{ownerOf(profile, room.owner)?.name ?? t`Code de la tablette`}</span>
        <Button
          variant="ghost"
          onPress={() => {
            setLevel(profile, 'room');
            navigate('/');
          }}
        >
          <Trans>Terminé</Trans>
        </Button>
      </div>
    );
  }
  return (
    <div className={corner}>
      {rest}
      <IconButton label={t`Codes de la tablette`} icon="key" onPress={() => navigate('/tablette')} />
      <IconButton label={t`Fermer la salle`} icon="lock" onPress={() => void lock()} />
    </div>
  );
}
