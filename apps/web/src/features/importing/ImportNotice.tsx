/** On the children's page: an import that was cut, with the way back to it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { LinkButton } from '../../design/LinkButton.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useProfile } from '../../session/useSession.ts';
import { childrenSent, importNote } from './importJob.ts';

export function ImportNotice() {
  const { t } = useLingui();
  const profile = useProfile();
  const note = importNote(profile);
  if (!note || note.state === 'done') return null;
  const sent = childrenSent(profile, note.made);
  const total = note.made.children.length;
  return (
    <Notice
      title={t`Un import n’est pas fini`}
      action={<LinkButton href="/enfants/liste">{t`Y retourner`}</LinkButton>}
    >
      <Trans>
        {sent} enfants sur {total} sont là.
      </Trans>
    </Notice>
  );
}
