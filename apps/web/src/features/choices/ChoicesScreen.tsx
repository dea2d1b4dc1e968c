/**
 * The first choices of a guardian, for all own children on one page: one answer for all of them, or one for each; the
 * exact texts; one « Signer ». « Plus tard » says nothing: a paper goes on counting, and without one nobody sees them.
 */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { Button } from '../../design/Button.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { Switch } from '../../design/Switch.tsx';
import { useToast } from '../../design/Toast.tsx';
import { dayWords } from '../../locales/dayWords.ts';
import { formatLocales } from '../../locales/locale.ts';
import { useLocaleChoice } from '../../locales/LocaleProvider.tsx';
import type { BookChild } from '../../session/book.ts';
import { Door } from '../../session/Door.tsx';
import { FamilyPage } from '../../session/FamilyPage.tsx';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { listNames } from '../today/listNames.ts';
import { ChoiceFields } from './ChoiceFields.tsx';
import { settled, type Choice } from '../papers/choice.ts';
import { ExactText } from './ExactText.tsx';
import { commonProposal, isInForce, LATER_NOTE, proposalFor } from '../papers/firstChoices.ts';
import { askedChildren, ownWordsOf } from '../papers/ownWord.ts';
import { periodOf, signChoices, textOf } from './signConsent.ts';

export function ChoicesScreen() {
  return (
    <Door role="household">
      <FamilyPage current="papers">
        <Choices />
      </FamilyPage>
    </Door>
  );
}

function Choices() {
  const { t } = useLingui();
  const profile = useProfile();
  // Who is asked about stays so while the page is open: signing takes nobody away under a thumb.
  const [children] = useState(() => askedChildren(profile, true));
  if (children.length > 0) return <ChoiceForm of={children} />;
  return (
    <EmptyState title={t`Vos choix sont faits`} action={{ label: t`Papiers`, href: '/papiers' }}>
      <Trans>Vous les changez quand vous voulez, dans Papiers.</Trans>
    </EmptyState>
  );
}

function ChoiceForm({ of: children }: { readonly of: readonly BookChild[] }) {
  const { t } = useLingui();
  const showToast = useToast();
  const { locale } = useLocaleChoice();
  const profile = useProfile();
  const navigate = useNavigate();
  const words = children.map(({ id }) => ownWordsOf(profile, id));
  const proposal = commonProposal(words);
  const [isApart, setApart] = useState(proposal === 'several');
  const [common, setCommon] = useState(proposal === 'several' ? undefined : proposal);
  const [apart, setEach] = useState<Readonly<Record<string, Choice | undefined>>>(() =>
    Object.fromEntries(words.map((one) => [one.id, proposalFor(one)])),
  );
  const chosen = children.flatMap(({ id, body }) => {
    const choice = isApart ? apart[id] : common;
    return choice === undefined ? [] : [{ id, body, choice: settled(choice) }];
  });
  const names = listNames(
    children.map(({ body }) => body.firstName),
    formatLocales[locale],
  );
  const lastDay = dayWords(periodOf(profile).to, formatLocales[locale], 'date');
  const hasPaper = words.every(({ newest }) => isInForce(newest, profile.moment.day));
  const leave = () => navigate({ to: '/', replace: true });
  const signing = useAction(async () => {
    await signChoices(profile, chosen);
    showToast({ message: t`C’est signé. L’effet est immédiat.` });
    await leave();
  });
  const putOff = async () => {
    await profile.keepNote(LATER_NOTE, profile.moment.day);
    await leave();
  };

  return (
    <Stack gap={3}>
      <PageHeader title={t`Vos choix pour ${names}`} pageTitle={t`Vos choix`} back={{ href: '/' }} />
      <p>
        <Trans>
          C’est vous qui décidez, pour les photos prises jusqu’au {lastDay}. Vous changez d’avis quand vous
          voulez, sans conséquence pour l’accueil.
        </Trans>
      </p>
      {children.length > 1 && (
        <Switch isSelected={isApart} onChange={setApart}>
          <Trans>Un choix différent pour chacun</Trans>
        </Switch>
      )}
      {isApart ? (
        children.map(({ id, body }) => (
          <ChoiceFields
            key={id}
            label={t`Qui peut voir ${body.firstName} en photo ?`}
            count={1}
            choice={apart[id]}
            onChange={(choice) => setEach({ ...apart, [id]: choice })}
          />
        ))
      ) : (
        <ChoiceFields
          label={t`Qui peut voir ${names} en photo ?`}
          count={children.length}
          choice={common}
          onChange={setCommon}
        />
      )}
      {chosen.length > 0 && (
        <ExactText texts={chosen.map(({ body, choice }) => textOf(profile, body, choice).text)} />
      )}
      {signing.error !== undefined && <Notice tone="danger">{signing.error}</Notice>}
      <Row wrap>
        <Button
          size="large"
          isPending={signing.isPending}
          isDisabled={chosen.length < children.length}
          onPress={() => void signing.run()}
        >
          <Trans>Signer</Trans>
        </Button>
        <Button size="large" variant="quiet" onPress={() => void putOff()}>
          <Trans>Plus tard</Trans>
        </Button>
      </Row>
      <p>
        {hasPaper ? (
          <Trans>« Plus tard » : ce que vous avez signé sur papier continue de compter.</Trans>
        ) : (
          <Trans>« Plus tard » : d’ici là, sans papier signé, aucune famille ne voit ses photos.</Trans>
        )}
      </p>
    </Stack>
  );
}
