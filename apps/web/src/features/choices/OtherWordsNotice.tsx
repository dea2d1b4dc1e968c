/** What the other guardian of this household chose since this one last looked: one calm line each, until it was read. */
import { Trans, useLingui } from '@lingui/react/macro';
import { householdType } from '@cocon/domain';
import type { GuardianId } from '@cocon/protocol';
import { Notice } from '../../design/Notice.tsx';
import { formatLocales } from '../../locales/locale.ts';
import { useLocaleChoice } from '../../locales/LocaleProvider.tsx';
import { bookChildren } from '../../session/book.ts';
import { useDocuments, useProfile } from '../../session/useSession.ts';
import { listNames } from '../today/listNames.ts';
import { otherWords, READ_NOTE, type OtherWord } from './otherWords.ts';
import { useReachNames } from '../papers/reachNames.ts';

export function OtherWordsNotice() {
  const { t } = useLingui();
  const { locale } = useLocaleChoice();
  const profile = useProfile();
  const reachNames = useReachNames();
  const households = useDocuments(householdType);
  const { guardian } = profile.stored;
  if (guardian === null) return null;
  const readUpTo = Number(profile.note(READ_NOTE) ?? '0');
  const said = otherWords(profile.state, guardian as GuardianId, readUpTo);
  if (said.length === 0) return null;

  const firstNames = new Map(bookChildren(profile).map(({ id, body }) => [id, body.firstName]));
  const people = new Map(households.flatMap(({ body }) => body.guardians).map(({ id, name }) => [id, name]));
  const sentence = ({ guardian: other, reach, since, children, means }: OtherWord): string => {
    const who = people.get(other) ?? t`L’autre responsable`;
    const named = children.map((child) => firstNames.get(child) ?? '').filter((name) => name !== '');
    const names = listNames(named, formatLocales[locale]);
    const what = reachNames[reach].label;
    const day = new Date(`${since}T12:00:00Z`).toLocaleDateString(formatLocales[locale], {
      day: 'numeric',
      month: 'long',
    });
    return means === 'paper'
      ? t`${who}, sur papier, depuis le ${day}, pour ${names} : « ${what} ».`
      : t`${who}, depuis le ${day}, pour ${names} : « ${what} ».`;
  };
  return (
    <Notice
      title={t`L’autre responsable a choisi`}
      onClose={() => void profile.keepNote(READ_NOTE, String(profile.state.head.height))}
    >
      {said.map((word) => {
        const line = sentence(word);
        return <p key={line}>{line}</p>;
      })}
      <Trans>Votre propre choix ne change pas : vous le voyez dans Papiers.</Trans>
    </Notice>
  );
}
