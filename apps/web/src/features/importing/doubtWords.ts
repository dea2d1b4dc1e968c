/** Why a row is doubtful, in words that end in a question, and what may be answered. */
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Doubt, PeopleAnswer, PeopleDoubt } from '@cocon/domain';

export function useDoubtWords(): (doubt: Doubt) => string {
  const { t } = useLingui();
  return (doubt) => {
    if (doubt.about === 'people') {
      const { text } = doubt;
      return t`« ${text} » : combien de personnes ?`;
    }
    const { reason, other } = doubt;
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

type Options<Answer extends string> = readonly { readonly value: Answer; readonly label: string }[];

export function useDoubtOptions(): {
  readonly child: Options<'same' | 'other'>;
  readonly home: Options<'same' | 'other'>;
  readonly people: (doubt: PeopleDoubt) => Options<PeopleAnswer>;
} {
  const { t } = useLingui();
  const counted = (people: readonly string[]) => {
    const names = people.join(', ');
    return t`${plural(people.length, { one: 'Une personne', other: '# personnes' })} : ${names}`;
  };
  return {
    child: [
      { value: 'same', label: t`Le même enfant` },
      { value: 'other', label: t`Un autre enfant` },
    ],
    home: [
      { value: 'same', label: t`Le même foyer` },
      { value: 'other', label: t`Un autre foyer` },
    ],
    people: ({ kept, parted }) => [
      { value: 'parted', label: counted(parted) },
      { value: 'kept', label: counted(kept) },
    ],
  };
}
