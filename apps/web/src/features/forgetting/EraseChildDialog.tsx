/** « Supprimer les photos de Léo » : what it covers and who loses it first, then all of it goes for ever. */
import { useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { AlertDialog } from '../../design/AlertDialog.tsx';
import { Notice } from '../../design/Notice.tsx';
import { RadioCards } from '../../design/RadioCards.tsx';
import { Stack } from '../../design/Stack.tsx';
import type { BookChild } from '../../session/book.ts';
import { useProfile } from '../../session/useSession.ts';
import { ofName } from '../../locales/ofName.ts';
import { whoHasIt } from '../gallery/whoHasIt.ts';
import { coverageOf, type Holdings, type Scope } from './coverage.ts';
import { CoverageWords } from './CoverageWords.tsx';
import { erase } from './erase.ts';

export interface EraseChildDialogProps {
  readonly child: BookChild;
  /** All that there is. */
  readonly holdings: Holdings;
  readonly scope?: Scope;
  readonly onClose: () => void;
}

export function EraseChildDialog({ child, holdings, scope: given = 'all', onClose }: EraseChildDialogProps) {
  const { t, i18n } = useLingui();
  const profile = useProfile();
  const [scope, setScope] = useState<Scope>(given);
  const coverage = coverageOf(holdings, child.id, scope);
  const everything = coverageOf(holdings, child.id, 'all');
  const { firstName } = child.body;
  const ofChild = ofName(child.shortName, i18n.locale);
  const families = new Set(coverage.media.flatMap(({ id }) => whoHasIt(profile, id))).size;
  return (
    <AlertDialog
      title={t`Supprimer les photos ${ofChild}`}
      gone={
        <Stack gap={1}>
          <CoverageWords coverage={coverage} firstName={firstName} />
          {coverage.media.length > 0 && (
            <p>
              <Plural
                value={families}
                _0="Aucune famille ne les voit."
                one="Une famille et toute l’équipe les perdent."
                other="# familles et toute l’équipe les perdent."
              />
            </p>
          )}
        </Stack>
      }
      confirmLabel={t`Supprimer`}
      isConfirmDisabled={coverage.media.length === 0}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      onConfirm={() => erase(profile, { kind: 'child', child: child.id, scope }, coverage.deletions)}
    >
      <Stack gap={2}>
        {everything.withOthers > 0 && (
          <RadioCards
            label={t`Ce qui part`}
            value={scope}
            onChange={setScope}
            options={[
              {
                value: 'all',
                label: t`Toutes les photos où l’on voit ${firstName}`,
                consequence: t`Celles de groupe aussi : les autres enfants les perdent.`,
              },
              {
                value: 'alone',
                label: t`Celles où ${firstName} est sans autre enfant`,
                consequence: t`Les photos de groupe restent. Vous pouvez y masquer ${firstName} une à une.`,
              },
            ]}
          />
        )}
        {child.homes.length > 1 && (
          <Notice>
            <Trans>{firstName} a deux foyers : les deux les perdent.</Trans>
          </Notice>
        )}
        <p>
          <Trans>C’est pour toujours. Ce que quelqu’un a copié hors de Cocon ne peut pas être repris.</Trans>
        </p>
      </Stack>
    </AlertDialog>
  );
}
