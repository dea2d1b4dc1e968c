/** The three ways in which two guardians may count, with what each one means for a family. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ConsentRule } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Notice } from '../../design/Notice.tsx';
import { RadioCards } from '../../design/RadioCards.tsx';
import { Row } from '../../design/Stack.tsx';
import { useToast } from '../../design/Toast.tsx';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { ActionError } from '../children/ActionError.tsx';
import { carryOut } from '../children/carryOut.ts';
import { planConsentRule } from './consentRule.ts';

export function ConsentRuleCard() {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const current = profile.state.settings.consentRule;
  const [draft, setDraft] = useState<ConsentRule>();
  const chosen = draft ?? current;
  const action = useAction((rule: ConsentRule) => carryOut(profile, (state) => planConsentRule(state, rule)));

  async function save(): Promise<void> {
    if (!(await action.run(chosen))) return;
    setDraft(undefined);
    showToast({ message: t`C’est noté. La règle vaut dès maintenant.` });
  }

  return (
    <Card title={t`Les accords des parents`} region>
      <RadioCards
        label={t`Quand deux responsables comptent`}
        value={chosen}
        onChange={setDraft}
        options={[
          {
            value: 'both',
            label: t`Il faut l’accord des deux`,
            consequence: t`Le plus prudent des deux l’emporte. Tant que l’un n’a rien dit, personne ne voit les nouvelles photos de l’enfant.`,
          },
          {
            value: 'oneSigns',
            label: t`L’un signe, l’autre peut restreindre`,
            consequence: t`L’accord d’un seul suffit pour commencer. L’autre peut restreindre à tout moment.`,
          },
          {
            value: 'oneIsEnough',
            label: t`Un seul suffit`,
            consequence: t`La dernière réponse vaut, quel que soit celui des deux qui l’a donnée.`,
          },
        ]}
      />
      {draft !== undefined && draft !== current && (
        <Notice tone="warning">
          <Trans>Cela change pour tous les enfants, aussi pour les photos déjà publiées.</Trans>
        </Notice>
      )}
      <ActionError error={action.error} />
      <Row>
        <Button
          variant="ghost"
          isDisabled={chosen === current}
          isPending={action.isPending}
          onPress={() => void save()}
        >
          {t`Appliquer cette règle`}
        </Button>
      </Row>
    </Card>
  );
}
