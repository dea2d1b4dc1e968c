/** Above a form: what was begun before the personal level closed is there again, and may be begun anew. */
import { Trans } from '@lingui/react/macro';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';

export interface BegunNoticeProps {
  readonly onAnew: () => void;
}

export function BegunNotice({ onAnew }: BegunNoticeProps) {
  return (
    <Notice
      action={
        <Button variant="ghost" onPress={onAnew}>
          <Trans>Recommencer</Trans>
        </Button>
      }
    >
      <Trans>Ce que vous aviez commencé est encore là.</Trans>
    </Notice>
  );
}
