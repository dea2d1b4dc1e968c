/** What was imported, what comes next, and the way back. */
import { useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { plural } from '@lingui/core/macro';
import { AlertDialog } from '../../design/AlertDialog.tsx';
import { useNavigate } from '../../design/AppLink.tsx';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { LinkButton } from '../../design/LinkButton.tsx';
import { Row } from '../../design/Stack.tsx';
import { useToast } from '../../design/Toast.tsx';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { ActionError } from '../children/ActionError.tsx';
import { undoImport } from './importJob.ts';
import type { MadeImport } from './madeImport.ts';

export interface ImportDoneProps {
  readonly made: MadeImport;
  readonly onAnother: () => void;
}

export function ImportDone({ made, onAnother }: ImportDoneProps) {
  const { t } = useLingui();
  const showToast = useToast();
  const profile = useProfile();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const action = useAction(async () => {
    const stay = await undoImport(profile, made);
    showToast({
      message:
        stay === 0
          ? t`L’import est annulé.`
          : t`${plural(stay, { one: 'L’import est annulé, sauf pour # enfant : il a déjà servi.', other: 'L’import est annulé, sauf pour # enfants : ils ont déjà servi.' })}`,
    });
  });
  const homes = made.homes.filter(({ isNew }) => isNew).length;
  const total = made.children.length;
  return (
    <Card title={t`${plural(total, { one: '# enfant importé', other: '# enfants importés' })}`} region>
      <p>
        <Plural
          value={homes}
          _0="Aucun nouveau foyer."
          one="Dans # nouveau foyer. Ensuite : ses cartes d’entrée, puis les autorisations déjà signées sur papier."
          other="Dans # nouveaux foyers. Ensuite : leurs cartes d’entrée, puis les autorisations déjà signées sur papier."
        />
      </p>
      <ActionError error={action.error} />
      <Row gap={1}>
        <LinkButton variant="primary" icon="print" href="/cartes">
          {t`Imprimer toutes les cartes`}
        </LinkButton>
        <Button variant="ghost" icon="sign" onPress={() => navigate('/autorisations')}>
          {t`Enregistrer des autorisations`}
        </Button>
        <Button variant="ghost" onPress={onAnother}>
          {t`Coller une autre liste`}
        </Button>
        <Button variant="quiet" icon="undo" isPending={action.isPending} onPress={() => setAsking(true)}>
          {t`Annuler l’import`}
        </Button>
      </Row>
      <AlertDialog
        title={t`Annuler l’import`}
        isOpen={isAsking}
        onOpenChange={setAsking}
        confirmLabel={t`Annuler l’import`}
        cancelLabel={t`Le garder`}
        gone={
          <Trans>
            Les enfants, foyers et groupes de cette liste s’en vont, et leurs cartes ne marchent plus. Ceux
            dont un responsable est entré, dont une autorisation est notée ou qui sont sur une photo restent.
          </Trans>
        }
        onConfirm={async () => {
          setAsking(false);
          await action.run();
        }}
      />
    </Card>
  );
}
