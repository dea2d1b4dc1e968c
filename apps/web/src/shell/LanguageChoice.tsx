/** The language of the interface; each named in its own words. */
import { useLingui } from '@lingui/react/macro';
import { useToast } from '../design/Toast.tsx';
import { localeNames, locales } from '../locales/locale.ts';
import { useLocaleChoice } from '../locales/LocaleProvider.tsx';
import { CompactSelect } from './CompactSelect.tsx';

export function LanguageChoice() {
  const { t } = useLingui();
  const showToast = useToast();
  const { locale, choose } = useLocaleChoice();
  return (
    <CompactSelect
      label={t`Langue`}
      value={locale}
      options={locales.map((id) => ({ id, label: localeNames[id], lang: id }))}
      onChange={(wanted) => {
        choose(wanted).catch(() =>
          showToast({ message: t`Cette langue n’est pas encore sur cet appareil : essayez avec du réseau.` }),
        );
      }}
    />
  );
}
