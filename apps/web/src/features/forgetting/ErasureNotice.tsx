/** One erasure: its count while the server has not taken it all, what holds it up, and then its certificate. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { OutboxEntry } from '@cocon/client';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { ProgressCount } from '../../design/ProgressCount.tsx';
import { bookChildren } from '../../session/book.ts';
import { sentenceOfCode } from '../../session/refusals.ts';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { ofName } from '../../locales/ofName.ts';
import { putAway, waitingDeletions } from './erase.ts';
import { progressOf, type Erasure } from './erasures.ts';
import { saveCertificate } from './saveCertificate.ts';

export function ErasureNotice({ erasure }: { readonly erasure: Erasure }) {
  const { t, i18n } = useLingui();
  const profile = useProfile();
  const { about, signed, media, day } = erasure;
  const saving = useAction(async () => {
    if (signed) await saveCertificate(profile, signed, day);
  });
  const child = about.kind === 'child' && bookChildren(profile).find(({ id }) => id === about.child);
  const ofChild = child ? ofName(child.shortName, i18n.locale) : '';
  if (!signed) {
    const stuck = stuckEntry(profile.outbox, erasure);
    if (stuck) {
      return (
        <Notice
          tone="danger"
          title={t`L’effacement ne peut pas continuer`}
          action={
            <Button variant="ghost" onPress={() => void profile.amend(stuck.draft)}>
              {t`Réessayer`}
            </Button>
          }
        >
          {stuck.status.kind === 'stuck' && i18n._(sentenceOfCode(stuck.status.code))}
        </Notice>
      );
    }
    return (
      <ProgressCount
        label={ofChild === '' ? t`Effacement en cours` : t`Effacement des photos ${ofChild}`}
        unit="pieces"
        {...progressOf(erasure, waitingDeletions(profile))}
        {...(profile.status.kind === 'offline'
          ? { note: t`Noté sur cet appareil : reprend dès qu’il a du réseau.` }
          : {})}
      />
    );
  }
  const titles = {
    photos: media > 1 ? t`${media} photos supprimées` : t`Une photo supprimée`,
    album: t`Album supprimé`,
    child: ofChild === '' ? t`Photos supprimées` : t`Photos ${ofChild} supprimées`,
  };
  return (
    <Notice
      tone="success"
      title={titles[about.kind]}
      onClose={() => void putAway(profile, erasure)}
      action={
        <Button
          variant="ghost"
          icon="download"
          isPending={saving.isPending}
          onPress={() => void saving.run()}
        >
          {t`Télécharger le certificat`}
        </Button>
      }
    >
      <Plural
        value={media}
        one="# photo et sa clé sont détruites sur le serveur. Les appareils la retirent dès qu’ils ont du réseau."
        other="# photos et leurs clés sont détruites sur le serveur. Les appareils les retirent dès qu’ils ont du réseau."
      />{' '}
      {saving.error ?? <Trans>Gardez le certificat avant de fermer ce message.</Trans>}
    </Notice>
  );
}

/** What of an erasure cannot go as it is. */
function stuckEntry(outbox: readonly OutboxEntry[], { records }: Erasure): OutboxEntry | undefined {
  const own = new Set<string>(records.map(({ id }) => id));
  return outbox.find(
    ({ draft, status }) => status.kind === 'stuck' && draft.deletions.some(({ id }) => own.has(id)),
  );
}
