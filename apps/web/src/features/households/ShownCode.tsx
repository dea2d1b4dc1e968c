/** The code just made, for who gives it: large enough to be read out on the telephone, and on paper for a hand. */
import { useEffect, useRef } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { NewMailedInvitation } from '@cocon/client';
import { Button } from '../../design/Button.tsx';
import { PrintArea, printArea } from '../../design/print/PrintArea.tsx';
import { Row } from '../../design/Stack.tsx';
import { TextLink } from '../../design/TextLink.tsx';
import { useProfile } from '../../session/useSession.ts';
import { useDayWords } from '../children/useDayWords.ts';
import { InvitationSlip } from './InvitationSlip.tsx';
import { cardShown, cardWords, codeText } from './households.css.ts';

export interface ShownCodeProps {
  readonly name: string;
  readonly made: NewMailedInvitation;
  readonly zone: string;
}

export function ShownCode({ name, made: { code, link, expires, invitation }, zone }: ShownCodeProps) {
  const { t } = useLingui();
  const { names } = useProfile();
  const days = useDayWords();
  const place = useRef<HTMLDivElement>(null);
  const area = `code-${invitation}`;
  const day = days.instant(expires, zone);
  const canShare = typeof navigator.share === 'function';
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [code]);
  return (
    <div className={cardShown} ref={place}>
      <div className={cardWords}>
        <p role="group" aria-label={t`Code d’invitation`} className={codeText} translate="no">
          {code}
        </p>
        <p>
          <Trans>
            Pour {name} seulement, avec le lien du courriel. Il sert une fois, jusqu’au {day}. Il ne se montre
            qu’ici et maintenant : imprimez-le, ou dictez-le par téléphone. Jamais par courriel.
          </Trans>
        </p>
        <TextLink href={link} target="_blank" rel="noreferrer">
          {t`Lien d’invitation`}
        </TextLink>
        <Row>
          <Button icon="print" onPress={() => printArea(area)}>
            {t`Imprimer le code`}
          </Button>
          {canShare && (
            <Button
              variant="ghost"
              icon="share"
              onPress={() => {
                // The link alone: it opens nothing without the code. Who closes the sheet has changed nothing.
                navigator.share({ url: link }).catch(() => undefined);
              }}
            >
              {t`Partager le lien`}
            </Button>
          )}
        </Row>
      </div>
      <PrintArea id={area} format="A6">
        <InvitationSlip guardianName={name} establishmentName={names.establishment} code={code} />
      </PrintArea>
    </div>
  );
}
