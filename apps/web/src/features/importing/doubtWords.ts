/** Why a row is doubtful, in words that end in a question. */
import { useLingui } from '@lingui/react/macro';
import type { Doubt } from '@cocon/domain';

export function useDoubtWords(): (doubt: Doubt) => string {
  const { t } = useLingui();
  return ({ reason, other }) => {
    switch (reason) {
      case 'twice':
        return t`Le même nom est à la ligne ${other}. Est-ce le même enfant ?`;
      case 'namesake':
        return t`Le même nom est à la ligne ${other}, avec une autre date de naissance. Est-ce le même enfant ?`;
      case 'nearKnown':
        return t`${other} est déjà ici. Est-ce le même enfant ?`;
      case 'onlyName':
        return t`Le foyer ${other} porte ce nom, et rien d’autre ne le dit. Est-ce le même foyer ?`;
      case 'fewerGuardians':
        return t`Un responsable est aussi du foyer ${other}, les autres non. Est-ce le même foyer ?`;
      case 'otherGuardian':
        return t`Le foyer ${other} a un responsable en commun, et un autre que cette ligne n’a pas. Est-ce le même foyer ?`;
      case 'otherGuardians':
        return t`Le foyer ${other} porte ce nom, avec d’autres responsables. Est-ce le même foyer ?`;
      case 'nearGuardian':
        return t`Un responsable du foyer ${other} a presque le même nom. Est-ce le même foyer ?`;
      case 'sameName':
        return t`Le responsable s’appelle comme celui du foyer ${other}, et les enfants n’ont pas le même nom. Est-ce le même foyer ?`;
    }
  };
}
