/** After a deletion: that it reached the server, and the certificate of it, signed by this device, to be kept as a file. */
import { useEffect, useRef, useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { certifyErasure } from '@cocon/client';
import { Button } from '../../design/Button.tsx';
import { LinkButton } from '../../design/LinkButton.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import type { DeletedAlbum } from './DeleteAlbumDialog.tsx';

export function CertificateNotice({ deleted }: { readonly deleted: DeletedAlbum }) {
  const { t } = useLingui();
  const profile = useProfile();
  const [address, setAddress] = useState<string>();
  const making = useAction(async () => {
    for (const set of deleted.sets) await profile.sent(set);
    const certificate = await certifyErasure(profile, deleted.records);
    const file = new Blob([JSON.stringify(certificate)], { type: 'application/json' });
    setAddress(URL.createObjectURL(file));
  });
  const make = useRef(making.run);
  useEffect(() => void make.current(), []);
  useEffect(
    () => () => {
      if (address !== undefined) URL.revokeObjectURL(address);
    },
    [address],
  );
  if (making.error !== undefined) {
    return (
      <Notice
        title={t`La suppression est enregistrée sur cet appareil`}
        action={
          <Button variant="ghost" isPending={making.isPending} onPress={() => void making.run()}>
            {t`Faire le certificat`}
          </Button>
        }
      >
        {making.error} <Trans>Le certificat se fait une fois que le serveur a tout effacé.</Trans>
      </Notice>
    );
  }
  if (address === undefined) return null;
  return (
    <Notice
      tone="success"
      title={t`Album supprimé`}
      action={
        <LinkButton
          icon="download"
          href={address}
          download={`certificat-effacement-${profile.moment.day}.json`}
        >
          {t`Télécharger le certificat`}
        </LinkButton>
      }
    >
      <Plural
        value={deleted.photos}
        one="# photo et sa clé sont détruites sur le serveur. Les appareils la retirent dès qu’ils ont du réseau."
        other="# photos et leurs clés sont détruites sur le serveur. Les appareils les retirent dès qu’ils ont du réseau."
      />
    </Notice>
  );
}
