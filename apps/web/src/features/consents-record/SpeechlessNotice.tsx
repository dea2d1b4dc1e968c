/** Children for whom no paper can be recorded yet, why, and where to set it right. */
import { Trans, useLingui } from '@lingui/react/macro';
import { fullName } from '@cocon/domain';
import { Notice } from '../../design/Notice.tsx';
import { TextLink } from '../../design/TextLink.tsx';
import { LineList } from '../../design/LineList.tsx';
import type { Speechless } from './rows.ts';

export function SpeechlessNotice({ speechless }: { readonly speechless: readonly Speechless[] }) {
  const { t } = useLingui();
  if (speechless.length === 0) return null;
  return (
    <Notice tone="warning" title={t`Pour ces enfants, personne ne peut encore signer`}>
      <LineList>
        {speechless.map(({ child, reason }) => {
          const [home] = child.homes;
          const href =
            reason === 'nobodyCounts' && home !== undefined ? `/foyers/${home}` : `/enfants/${child.id}`;
          return (
            <li key={`${child.id}|${reason}`}>
              <TextLink href={href}>{fullName(child.body)}</TextLink>{' '}
              {reason === 'nobodyCounts' ? (
                <Trans>: ajoutez d’abord un responsable dans son foyer.</Trans>
              ) : (
                <Trans>
                  : une personne qui comptait a quitté ses foyers. Choisissez de nouveau qui décide.
                </Trans>
              )}
            </li>
          );
        })}
      </LineList>
    </Notice>
  );
}
