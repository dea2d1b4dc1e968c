/** The kinds of establishment as people call them. */
import { useLingui } from '@lingui/react/macro';
import type { EstablishmentKind } from '@cocon/domain';

export function useKindNames(): Readonly<Record<EstablishmentKind, string>> {
  const { t } = useLingui();
  return {
    dayNursery: t`Crèche`,
    microNursery: t`Micro-crèche`,
    multiAccueil: t`Multi-accueil`,
    leisureCentre: t`Centre de loisirs`,
    beforeAfterSchool: t`Périscolaire`,
  };
}
