/** A PDF of a signed paper: opened by the system, which prints it too. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Row } from '../../design/Stack.tsx';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { ActionError } from '../children/ActionError.tsx';
import { Soft } from '../../design/Words.tsx';
import { sizeWords } from '../handouts/handoutWords.ts';
import { openHandout, type PaperFile } from '../handouts/openHandout.ts';

export function PaperPdf(pdf: PaperFile) {
  const { t, i18n } = useLingui();
  const profile = useProfile();
  const [isStrange, setStrange] = useState(false);
  const opening = useAction(async () => setStrange(!(await openHandout(profile, pdf))));
  return (
    <>
      <Row>
        <Button variant="ghost" icon="paper" isPending={opening.isPending} onPress={() => void opening.run()}>
          {t`Ouvrir le PDF`}
        </Button>
        <Soft>{sizeWords(pdf.file.size, i18n.locale)}</Soft>
      </Row>
      {isStrange && (
        <Notice tone="warning">
          <Trans>Ce fichier n’est pas ce qu’il dit être : par prudence, Cocon ne l’ouvre pas.</Trans>
        </Notice>
      )}
      <ActionError error={opening.error} />
    </>
  );
}
