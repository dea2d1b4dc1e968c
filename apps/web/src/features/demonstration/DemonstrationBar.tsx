/**
 * Above every screen of the demonstration: that it is one, who one is in it, and on the first screen what to try. One tap
 * makes one somebody else. It ends the demonstration too.
 */
import { useEffect, useEffectEvent, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { AlertDialog } from '../../design/AlertDialog.tsx';
import { FilterPills } from '../../design/FilterPills.tsx';
import { IconButton } from '../../design/IconButton.tsx';
import { Tag } from '../../design/Tag.tsx';
import { useToast } from '../../design/Toast.tsx';
import { switchProfile } from '../../session/session.ts';
import { useProfile, useSession } from '../../session/useSession.ts';
import { bar, line } from '../../design/topBar.css.ts';
import { eraseEverywhere } from './erase.ts';
import { HintList } from './HintList.tsx';
import { personas, profilesByPersona, type Persona } from './personas.ts';
import { useHints } from './useHints.ts';

export function DemonstrationBar() {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const session = useSession();
  const navigate = useNavigate();
  const pathname = useLocation({ select: (location) => location.pathname });
  const isFirstScreen = pathname === '/';
  const goneNow = t`La démonstration est effacée : il n’en reste rien, ni ici, ni sur le serveur.`;
  const [isErasing, setErasing] = useState(false);
  const names = usePersonaNames();
  const ids = profilesByPersona(session.kind === 'open' ? session.profiles : []);
  const current = personas.find((persona) => ids.get(persona) === profile.stored.id) ?? 'direction';
  const { all, reach } = useHints(current);
  const arrived = useEffectEvent(reach);
  useEffect(() => void arrived({ href: pathname }), [current, pathname]);
  const become = (persona: Persona) => {
    const id = ids.get(persona);
    if (id !== undefined && id !== profile.stored.id) {
      void reach({ persona }).then(() => switchProfile(id));
    }
  };

  return (
    <section className={bar} aria-label={t`Démonstration`}>
      <div className={line}>
        <Tag icon="star">
          <Trans>Démonstration</Trans>
        </Tag>
        {isFirstScreen && (
          <IconButton label={t`Effacer la démonstration`} icon="trash" onPress={() => setErasing(true)} />
        )}
      </div>
      <FilterPills
        label={t`Vous êtes`}
        options={personas.filter((id) => ids.has(id)).map((id) => ({ id, label: names[id] }))}
        value={current}
        onChange={become}
      />
      {isFirstScreen && <HintList hints={all} onBecome={become} />}
      <AlertDialog
        title={t`Effacer la démonstration`}
        gone={
          <Trans>
            La maison inventée, ses photos et tout ce que vous y avez fait disparaissent de cet appareil et du
            serveur.
          </Trans>
        }
        canUndo={t`Vous pourrez en visiter une autre.`}
        confirmLabel={t`Effacer`}
        isOpen={isErasing}
        onOpenChange={setErasing}
        onConfirm={async () => {
          await eraseEverywhere();
          await navigate({ to: '/', replace: true });
          showToast({ message: goneNow });
        }}
      />
    </section>
  );
}

function usePersonaNames(): Readonly<Record<Persona, string>> {
  const { t } = useLingui();
  return {
    direction: t`Direction`,
    team: t`Équipe`,
    Martin: t`Famille ${'Martin'}`,
    Diallo: t`Famille ${'Diallo'}`,
  };
}
