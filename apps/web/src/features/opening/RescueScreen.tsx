/**
 * The rescue sheet, right after opening or when direction comes back to it: print it twice, then type four characters of
 * it back. Only then does this device forget the secret; until then it keeps it under its own lock and reminds. Then the
 * second sheet is left, to be handed over.
 */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { PrintArea, printArea } from '../../design/print/PrintArea.tsx';
import { RescueSheet } from './RescueSheet.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { formatLocales } from '../../locales/locale.ts';
import { useLocaleChoice } from '../../locales/LocaleProvider.tsx';
import { Door } from '../../session/Door.tsx';
import { useProfile } from '../../session/useSession.ts';
import { PublicFrame } from '../../shell/PublicFrame.tsx';
import { RESCUE_NOTE } from './rescueSheets.ts';
import { SealedSheet } from './SealedSheet.tsx';

const AREA = 'feuille-de-secours';
/** Characters to type back. */
const CHECKED = 4;

export function RescueScreen() {
  return (
    <Door role="direction">
      <PublicFrame>
        <Sheet />
      </PublicFrame>
    </Door>
  );
}

function Sheet() {
  const { t } = useLingui();
  const profile = useProfile();
  const navigate = useNavigate();
  const { locale } = useLocaleChoice();
  const [typed, setTyped] = useState('');
  const code = profile.note(RESCUE_NOTE);
  if (code === undefined) return <SealedSheet />;
  const groups = code.split(/[\s-]+/);
  const isRight = typed.trim().toUpperCase() === (groups[0] ?? '').slice(0, CHECKED).toUpperCase();
  const { establishment } = profile.names;
  const madeOn = new Date(profile.stored.createdAt).toLocaleDateString(formatLocales[locale], {
    dateStyle: 'long',
  });
  const goOn = () => void navigate({ to: '/' });
  return (
    <Stack gap={3}>
      <PageHeader
        title={t`Feuille de secours`}
        subtitle={t`Si tous vos appareils sont perdus ou volés, elle seule rend votre espace. Personne d’autre ne le peut, ni l’hébergeur, ni nous.`}
      />
      <Card>
        <ol>
          <li>
            <Trans>Imprimez-la : deux exemplaires sortent.</Trans>
          </li>
          <li>
            <Trans>Mettez le premier au coffre, le second sous enveloppe, chez votre gestionnaire.</Trans>
          </li>
          <li>
            <Trans>
              Tapez ci-dessous les quatre premiers caractères, pour vérifier que la feuille se lit.
            </Trans>
          </li>
        </ol>
        <Row>
          <Button variant="ghost" icon="print" onPress={() => printArea(AREA)}>
            <Trans>Imprimer la feuille</Trans>
          </Button>
        </Row>
      </Card>
      <TextField
        label={t`Les quatre premiers caractères`}
        value={typed}
        onChange={setTyped}
        maxLength={CHECKED}
        autoComplete="off"
        errorMessage={
          typed.length === CHECKED && !isRight ? t`Ce n’est pas le début de la feuille.` : undefined
        }
      />
      <Row wrap>
        <Button
          size="large"
          isDisabled={!isRight}
          onPress={() => {
            goOn();
            void profile.keepNote(RESCUE_NOTE, null);
          }}
        >
          <Trans>Continuer</Trans>
        </Button>
        <Button size="large" variant="quiet" onPress={goOn}>
          <Trans>Plus tard</Trans>
        </Button>
      </Row>
      <p>
        <Trans>« Plus tard » : cet appareil garde la feuille, et vous le rappelle.</Trans>
      </p>
      <PrintArea id={AREA} format="A4">
        <RescueSheet
          establishmentName={establishment}
          holder={t`la direction, au coffre`}
          madeOn={madeOn}
          code={groups}
          qr={code}
        />
        <RescueSheet
          establishmentName={establishment}
          holder={t`le gestionnaire`}
          madeOn={madeOn}
          code={groups}
          qr={code}
          sealed
        />
      </PrintArea>
    </Stack>
  );
}
