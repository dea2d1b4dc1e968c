/**
 * The first week, on the direction's « Aujourd'hui »: what is done is ticked, the next thing to do has its button. It can
 * be folded, and this device remembers that; it is gone once everything is done.
 */
import { Trans, useLingui } from '@lingui/react/macro';
import { Fold } from '../../design/Fold.tsx';
import { LinkButton } from '../../design/LinkButton.tsx';
import { StepList, StepItem } from '../../design/StepList.tsx';
import { useProfile } from '../../session/useSession.ts';
import { firstWeek, nextStep, type StepId } from './firstWeek.ts';
import { houseFacts } from './houseFacts.ts';

/** The note under which a device remembers that the list is folded. */
const FOLDED_NOTE = 'firstWeek.folded';

const places: Readonly<Record<Exclude<StepId, 'opened'>, string>> = {
  rescue: '/secours',
  groups: '/direction',
  children: '/enfants',
  consents: '/autorisations',
  cards: '/cartes',
  families: '/cartes',
  photos: '/galerie/publier',
  sealed: '/secours',
  leaving: '/direction/quitter-whatsapp',
};

export function FirstWeekCard() {
  const { t } = useLingui();
  const profile = useProfile();
  const steps = firstWeek(houseFacts(profile));
  const next = nextStep(steps);
  if (next === undefined) return null;
  const done = steps.filter(({ isDone }) => isDone).length;
  const all = steps.length;
  return (
    <Fold
      title={t`Votre première semaine`}
      summary={<Count done={done} all={all} />}
      isOpen={profile.note(FOLDED_NOTE) === undefined}
      onOpenChange={(isOpen) => void profile.keepNote(FOLDED_NOTE, isOpen ? null : 'yes')}
    >
      <StepList label={t`Votre première semaine`}>
        {steps.map((step) => (
          <StepItem
            key={step.id}
            isDone={step.isDone}
            isNext={step.id === next.id}
            title={<StepTitle id={step.id} />}
            {...(step.count === undefined ? {} : { note: <Count {...step.count} /> })}
            {...(step.id === 'opened' ? {} : { href: places[step.id] })}
            {...(step.id === next.id && step.id !== 'opened'
              ? {
                  action: (
                    <LinkButton variant="primary" href={places[step.id]}>
                      <StepGesture id={step.id} />
                    </LinkButton>
                  ),
                }
              : {})}
          />
        ))}
      </StepList>
    </Fold>
  );
}

function StepTitle({ id }: { readonly id: StepId }) {
  switch (id) {
    case 'opened':
      return <Trans>L’espace est ouvert</Trans>;
    case 'rescue':
      return <Trans>La feuille de secours est au coffre</Trans>;
    case 'groups':
      return <Trans>Les groupes existent</Trans>;
    case 'children':
      return <Trans>Les enfants sont inscrits</Trans>;
    case 'consents':
      return <Trans>Les autorisations sont enregistrées</Trans>;
    case 'cards':
      return <Trans>Chaque responsable a sa carte</Trans>;
    case 'families':
      return <Trans>Les premières familles sont entrées</Trans>;
    case 'photos':
      return <Trans>Les premières photos sont publiées</Trans>;
    case 'sealed':
      return <Trans>La seconde feuille est chez le gestionnaire</Trans>;
    case 'leaving':
      return <Trans>Le groupe WhatsApp est fermé</Trans>;
  }
}

function StepGesture({ id }: { readonly id: StepId }) {
  switch (id) {
    case 'opened':
      return null;
    case 'rescue':
      return <Trans>Imprimer la feuille de secours</Trans>;
    case 'groups':
      return <Trans>Ajouter un groupe</Trans>;
    case 'children':
      return <Trans>Inscrire les enfants</Trans>;
    case 'consents':
      return <Trans>Enregistrer les papiers</Trans>;
    case 'cards':
      return <Trans>Faire les cartes</Trans>;
    case 'families':
      return <Trans>Voir qui n’est pas entré</Trans>;
    case 'photos':
      return <Trans>Publier les premières photos</Trans>;
    case 'sealed':
      return <Trans>Remettre la seconde feuille</Trans>;
    case 'leaving':
      return <Trans>Quitter WhatsApp</Trans>;
  }
}

function Count({ done, all }: { readonly done: number; readonly all: number }) {
  return (
    <Trans>
      {done} sur {all}
    </Trans>
  );
}
