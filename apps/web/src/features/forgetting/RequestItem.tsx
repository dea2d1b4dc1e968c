/** A family's request in « À revoir » : who asks for what, and one tap each to erase all, a part, or to say why not. */
import { Trans, useLingui } from '@lingui/react/macro';
import { householdType } from '@cocon/domain';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { dayWords } from '../../locales/dayWords.ts';
import { formatLocales } from '../../locales/locale.ts';
import { useLocaleChoice } from '../../locales/LocaleProvider.tsx';
import { ofName } from '../../locales/ofName.ts';
import type { BookChild } from '../../session/book.ts';
import { useDocuments } from '../../session/useSession.ts';
import type { Scope } from './coverage.ts';
import type { AskedErasure } from './requests.ts';

export interface RequestItemProps {
  readonly asked: AskedErasure;
  readonly child: BookChild;
  readonly isCounting: boolean;
  readonly onErase: (scope: Scope) => void;
  readonly onKeep: () => void;
}

export function RequestItem({ asked, child, isCounting, onErase, onKeep }: RequestItemProps) {
  const { t } = useLingui();
  const { locale } = useLocaleChoice();
  const households = useDocuments(householdType);
  const people = new Map(households.flatMap(({ body }) => body.guardians).map(({ id, name }) => [id, name]));
  const names = asked.requests.map(({ body }) => people.get(body.guardian) ?? t`Un responsable`);
  const who = new Intl.ListFormat(formatLocales[locale], { type: 'conjunction' }).format([...new Set(names)]);
  const { shortName } = child;
  const ofChild = ofName(shortName, locale);
  const since = dayWords(asked.requests[0]?.body.day ?? '', formatLocales[locale], 'date');
  return (
    <Card title={t`Effacer les photos ${ofChild}`} region>
      <Stack gap={2}>
        <p>
          <Trans>
            Demandé le {since} par {who}. Avant d’effacer, vous lirez ce que cela couvre.
          </Trans>
        </p>
        <Row gap={1} wrap>
          <Button variant="danger" isDisabled={isCounting} onPress={() => onErase('all')}>
            <Trans>Tout effacer</Trans>
          </Button>
          <Button variant="ghost" isDisabled={isCounting} onPress={() => onErase('alone')}>
            <Trans>Seulement celles où {shortName} est sans autre enfant</Trans>
          </Button>
          <Button variant="ghost" onPress={onKeep}>
            <Trans>Garder, et dire pourquoi</Trans>
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}
