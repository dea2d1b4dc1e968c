/** Papers of a child on which no answer stands any more: kept until their photos have gone. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { signedPaperType } from '@cocon/domain';
import type { ChildId, LocalDay } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { useDocuments, useProfile } from '../../session/useSession.ts';
import { LineList, Line } from '../../design/LineList.tsx';
import { Soft } from '../../design/Words.tsx';
import { useDayWords } from '../children/useDayWords.ts';
import { SignedPaperDialog } from './SignedPaperDialog.tsx';
import { formerPapers, type SignedPaper } from './signedPapers.ts';

export function FormerPapers({ child }: { readonly child: ChildId }) {
  const { t } = useLingui();
  const { state, moment } = useProfile();
  const days = useDayWords();
  const [shown, setShown] = useState<SignedPaper>();
  const papers = formerPapers(useDocuments(signedPaperType), state, child, moment).map((paper) => ({
    paper,
    first: days.day(paper.body.from as LocalDay),
    last: days.day(paper.body.to as LocalDay),
  }));
  if (papers.length === 0) return null;
  return (
    <>
      <LineList label={t`Anciens papiers`}>
        {papers.map(({ paper, first, last }) => (
          <Line key={paper.id}>
            <Soft>
              <Trans>
                Ancien papier, du {first} au {last}
              </Trans>
            </Soft>
            <Button variant="quiet" icon="paper" onPress={() => setShown(paper)}>
              {t`Voir l’ancien papier`}
            </Button>
          </Line>
        ))}
      </LineList>
      {shown && <SignedPaperDialog papers={[shown]} onClose={() => setShown(undefined)} />}
    </>
  );
}
