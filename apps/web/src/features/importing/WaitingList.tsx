/** A list that was pasted and not imported is there again, with what was put right in it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { addDays } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Row } from '../../design/Stack.tsx';
import { dayWords } from '../../locales/dayWords.ts';
import { formatLocales } from '../../locales/locale.ts';
import { useLocaleChoice } from '../../locales/LocaleProvider.tsx';
import { useProfile } from '../../session/useSession.ts';
import type { KeptDraft } from './importDraft.ts';

export interface WaitingListProps {
  readonly kept: KeptDraft;
  readonly onResume: () => void;
  readonly onErase: () => Promise<void>;
}

export function WaitingList({ kept: { day }, onResume, onErase }: WaitingListProps) {
  const { t } = useLingui();
  const { locale } = useLocaleChoice();
  const profile = useProfile();
  const today = profile.moment.day;
  const said = dayWords(day, formatLocales[locale], 'weekday', today.slice(0, 4));
  const title =
    day >= today
      ? t`Votre liste est encore là`
      : day === addDays(today, -1)
        ? t`Votre liste d’hier est encore là`
        : t`Votre liste du ${said} est encore là`;
  return (
    <Notice
      title={title}
      action={
        <Row gap={1}>
          <Button onPress={onResume}>{t`Reprendre`}</Button>
          <Button variant="quiet" onPress={() => void onErase()}>
            {t`Effacer`}
          </Button>
        </Row>
      }
    >
      <Trans>
        Avec vos corrections, chiffrée sur cet appareil seulement. Sans y toucher, elle s’efface au bout d’une
        semaine ; une autre liste prend sa place.
      </Trans>
    </Notice>
  );
}
