/**
 * A guardian's choice about one child's image: consequences before choices, the exact text before signing, and the way
 * back in one gesture more. Signing and withdrawing act at once.
 */
import { useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useParams } from '@tanstack/react-router';
import { AlertDialog } from '../../design/AlertDialog.tsx';
import { Button } from '../../design/Button.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { useToast } from '../../design/Toast.tsx';
import { dayWords } from '../../locales/dayWords.ts';
import { formatLocales } from '../../locales/locale.ts';
import { useLocaleChoice } from '../../locales/LocaleProvider.tsx';
import { ofName } from '../../locales/ofName.ts';
import { bookChildren, type BookChild } from '../../session/book.ts';
import { Door } from '../../session/Door.tsx';
import { FamilyPage } from '../../session/FamilyPage.tsx';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { useAccords } from './accords.ts';
import { ChoiceFields } from './ChoiceFields.tsx';
import { choiceOf, NO_ACCORD, settled, type Choice } from '../papers/choice.ts';
import { ExactText } from './ExactText.tsx';
import { wordOf } from '../papers/ownWord.ts';
import { signChoices, textOf } from './signConsent.ts';

export function ImageScreen() {
  return (
    <Door role="household">
      <FamilyPage current="papers">
        <ChosenChild />
      </FamilyPage>
    </Door>
  );
}

function ChosenChild() {
  const { t } = useLingui();
  const { child: id } = useParams({ from: '/papiers/image/$child' });
  const child = bookChildren(useProfile()).find((one) => one.id === id);
  if (child === undefined) {
    return (
      <EmptyState
        title={t`Cet enfant n’est pas dans votre espace`}
        action={{ label: t`Papiers`, href: '/papiers' }}
      />
    );
  }
  return <ImageChoice key={child.id} child={child} />;
}

function ImageChoice({ child }: { readonly child: BookChild }) {
  const { t } = useLingui();
  const showToast = useToast();
  const { locale } = useLocaleChoice();
  const profile = useProfile();
  const navigate = useNavigate();
  const accord = useAccords().get(child.id);
  const word = wordOf(profile, child.id);
  const [choice, setChoice] = useState<Choice>(() =>
    word ? choiceOf(word.terms.purposes) : { ...NO_ACCORD, image: 'ownFamily' },
  );
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { firstName } = child.body;
  const ofChild = ofName(firstName, locale);
  const { text, to } = textOf(profile, child.body, settled(choice));
  const lastDay = dayWords(to, formatLocales[locale], 'date');

  const signing = useAction(async (next: Choice) => {
    await signChoices(profile, [{ id: child.id, body: child.body, choice: settled(next) }]);
    showToast({
      message:
        next.image === 'nobody'
          ? t`C’est retiré. L’effet est immédiat.`
          : t`C’est signé. L’effet est immédiat.`,
    });
    await navigate({ to: '/papiers' });
  });

  return (
    <Stack gap={3}>
      <PageHeader
        title={t`L'image ${ofChild}`}
        pageTitle={t`L’image d’un enfant`}
        back={{ href: '/papiers' }}
      />
      <ChoiceFields
        label={t`Qui peut voir ${firstName} en photo ?`}
        count={1}
        choice={choice}
        onChange={setChoice}
      />
      <p>
        {accord !== undefined && accord.counted > 0 && (
          <>
            <Plural
              value={accord.given}
              one={`# accord sur ${accord.counted}.`}
              other={`# accords sur ${accord.counted}.`}
            />{' '}
          </>
        )}
        <Trans>
          Pour les photos prises jusqu’au {lastDay}. Vous pouvez revenir dessus à tout moment, l’effet est
          immédiat.
        </Trans>
      </p>
      <ExactText texts={[text]} />
      {signing.error !== undefined && <Notice tone="danger">{signing.error}</Notice>}
      <Row wrap>
        <Button size="large" isPending={signing.isPending} onPress={() => void signing.run(choice)}>
          <Trans>Signer</Trans>
        </Button>
        {word !== undefined && word.terms.purposes.image !== 'nobody' && (
          <Button size="large" variant="danger" onPress={() => setWithdrawing(true)}>
            <Trans>Retirer mon accord</Trans>
          </Button>
        )}
      </Row>
      <AlertDialog
        title={t`Retirer mon accord`}
        isOpen={isWithdrawing}
        onOpenChange={setWithdrawing}
        gone={
          <Trans>
            Les photos où figure {firstName} ne sont plus montrées à aucune famille, la vôtre comprise, tout
            de suite. Ce que quelqu’un aurait déjà copié hors de Cocon ne peut pas être rappelé.
          </Trans>
        }
        confirmLabel={t`Retirer mon accord`}
        onConfirm={async () => {
          await signing.run(NO_ACCORD);
        }}
      />
    </Stack>
  );
}
