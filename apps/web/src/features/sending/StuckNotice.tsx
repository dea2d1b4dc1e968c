/** A publication that cannot go as it is: why, and the three ways on. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Row } from '../../design/Stack.tsx';
import { sentenceOfCode } from '../../session/refusals.ts';
import { useProfile } from '../../session/useSession.ts';
import { withoutRecords, type Shipment } from './shipments.ts';

export interface StuckNoticeProps {
  readonly shipment: Shipment;
  readonly onGiveUp: () => void;
}

export function StuckNotice({ shipment: { draft, title, unit, pieces, stuck }, onGiveUp }: StuckNoticeProps) {
  const { t, i18n } = useLingui();
  const profile = useProfile();
  if (!stuck) return null;
  const lighter = stuck.records.length > 0 ? withoutRecords(draft, stuck.records) : undefined;
  const dropped = stuck.records.length;
  return (
    <Notice
      tone="warning"
      title={
        title === ''
          ? t`Une publication attend votre décision`
          : t`${title} : la publication attend votre décision`
      }
    >
      <p>
        {unit === 'photos' ? (
          <Plural
            value={pieces}
            one="# photo est gardée sur cet appareil."
            other="# photos sont gardées sur cet appareil."
          />
        ) : (
          <Plural
            value={pieces}
            one="# fichier est gardé sur cet appareil."
            other="# fichiers sont gardés sur cet appareil."
          />
        )}{' '}
        {i18n._(sentenceOfCode(stuck.code))}
      </p>
      <Row gap={1}>
        {lighter && (
          <Button onPress={() => void profile.amend(lighter)}>
            <Plural value={dropped} one="Envoyer sans cette photo" other="Envoyer sans ces # photos" />
          </Button>
        )}
        <Button variant="ghost" onPress={() => void profile.amend(draft)}>
          <Trans>Réessayer</Trans>
        </Button>
        <Button variant="danger" onPress={onGiveUp}>
          <Trans>Ne pas publier</Trans>
        </Button>
      </Row>
    </Notice>
  );
}
