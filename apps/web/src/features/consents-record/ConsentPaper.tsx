/** Beside a consent given on paper: the paper, to look at, or to join where it is not there yet. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { signedPaperType, type SignedPaperBody } from '@cocon/domain';
import type { ConsentTerms } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { useDocuments, useProfile } from '../../session/useSession.ts';
import { Soft } from '../../design/Words.tsx';
import { AttachPaperDialog } from './AttachPaperDialog.tsx';
import { SignedPaperDialog } from './SignedPaperDialog.tsx';
import { isOfConsent } from './signedPapers.ts';

export function ConsentPaper({ terms }: { readonly terms: ConsentTerms }) {
  const { t } = useLingui();
  const profile = useProfile();
  const [open, setOpen] = useState<'look' | 'attach'>();
  const papers = useDocuments(signedPaperType).filter(({ body }) => isOfConsent(body, terms));
  const isOnItsWay = profile.outbox.some(({ draft }) =>
    draft.writes.some(
      ({ collection, body }) => collection === 'office' && isOfConsent(body as SignedPaperBody, terms),
    ),
  );
  const close = () => setOpen(undefined);
  return (
    <>
      {papers.length > 0 ? (
        <Button variant="quiet" icon="paper" onPress={() => setOpen('look')}>
          {t`Voir le papier signé`}
        </Button>
      ) : isOnItsWay ? (
        <Soft>
          <Trans>Le papier est enregistré ici, il part.</Trans>
        </Soft>
      ) : (
        <Button variant="quiet" icon="camera" onPress={() => setOpen('attach')}>
          {t`Joindre le papier`}
        </Button>
      )}
      {open === 'look' && papers.length > 0 && (
        <SignedPaperDialog papers={papers} onClose={close} onAttach={() => setOpen('attach')} />
      )}
      {open === 'attach' && <AttachPaperDialog terms={terms} onClose={close} />}
    </>
  );
}
