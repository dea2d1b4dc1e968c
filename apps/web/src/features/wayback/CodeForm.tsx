/** A guardian chooses the code that goes with the card: the card first where this device no longer has it. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { CARD_NOTE, isRefusal, setCodeWayBack } from '@cocon/client';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PinField } from '../../design/PinField.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { useToast } from '../../design/Toast.tsx';
import { clientDependencies } from '../../session/session.ts';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { CardField } from './CardField.tsx';
import { faultOf, tidyCode } from './codeRule.ts';

export function CodeForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const [card, setCard] = useState(profile.note(CARD_NOTE));
  const [isOtherCard, setOtherCard] = useState(false);
  const [code, setCode] = useState('');
  const [again, setAgain] = useState('');
  const [hasTried, setTried] = useState(false);
  const fault = faultOf(code);
  const isSame = tidyCode(code) === tidyCode(again);
  const keeping = useAction(async (link: string) => {
    const { origin, stretch } = clientDependencies;
    try {
      await setCodeWayBack(profile, link, tidyCode(code), origin, undefined, stretch);
    } catch (refusal) {
      if (!isRefusal(refusal, 'notACard')) throw refusal;
      setOtherCard(true);
      setCard(undefined);
      return;
    }
    showToast({ message: t`C’est prêt. Rangez votre carte avec vos papiers.` });
    onDone();
  });
  const sentences = {
    digits: t`Des chiffres seulement.`,
    short: t`Six chiffres au moins.`,
    guessable: t`Trop facile à deviner : mélangez les chiffres.`,
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (card !== undefined && fault === undefined && isSame) void keeping.run(card);
      }}
    >
      <Stack gap={2}>
        {isOtherCard && (
          <Notice tone="warning" isAlert>
            <Trans>
              Ce n’est pas la carte qui vous a fait entrer. Prenez celle-là ; une carte toute neuve doit
              d’abord servir à entrer.
            </Trans>
          </Notice>
        )}
        {card === undefined ? (
          <CardField onSecret={(secret) => setCard(`#${secret}`)} />
        ) : (
          <>
            <PinField
              label={t`Votre code`}
              description={t`Six chiffres ou plus. Pas une date de naissance.`}
              value={code}
              onChange={setCode}
              isNumeric
              errorMessage={hasTried && fault !== undefined ? sentences[fault] : undefined}
            />
            <PinField
              label={t`Le même code, encore une fois`}
              value={again}
              onChange={setAgain}
              isNumeric
              errorMessage={hasTried && !isSame ? t`Les deux codes ne sont pas les mêmes.` : undefined}
            />
            {keeping.error !== undefined && <Notice tone="danger">{keeping.error}</Notice>}
            <Row>
              <Button type="submit" isPending={keeping.isPending}>
                <Trans>Enregistrer ce code</Trans>
              </Button>
            </Row>
          </>
        )}
      </Stack>
    </form>
  );
}
