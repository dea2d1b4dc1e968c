/** The last word for the old group: ready to send, open to change, copied with one tap. */
import { useRef, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Row } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { useToast } from '../../design/Toast.tsx';
import { ofName } from '../../locales/ofName.ts';
import type { KitPaperProps } from './kitPaperProps.ts';

export function LastMessage({ establishmentName, origin, closesOn }: KitPaperProps) {
  const { t, i18n } = useLingui();
  const showToast = useToast();
  const ofEstablishment = ofName(establishmentName, i18n.locale);
  const field = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState<string>();
  const proposed = t`Bonjour à tous ! Les photos et les nouvelles ${ofEstablishment} sont maintenant dans Cocon, notre espace privé et chiffré : ${origin}. Demandez votre carte à l’équipe : un scan, « Entrer », et vous y êtes. Ce groupe ferme le ${closesOn}. Merci d’effacer de vos téléphones les photos des autres enfants. À tout de suite de l’autre côté !`;
  const message = own ?? proposed;

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(message);
      showToast({ message: t`Le message est copié. Collez-le dans le groupe.` });
    } catch {
      field.current?.querySelector('textarea')?.select();
      showToast({ message: t`Le message est sélectionné : copiez-le, puis collez-le dans le groupe.` });
    }
  }

  return (
    <Card title={t`Le dernier message`} region>
      <p>
        <Trans>À coller dans l’ancien groupe, quand l’affiche est au mur.</Trans>
      </p>
      <div ref={field}>
        <TextField
          label={t`Message pour le groupe`}
          value={message}
          onChange={setOwn}
          isMultiline
          rows={10}
        />
      </div>
      <Row>
        <Button icon="share" variant="ghost" onPress={() => void copy()}>
          {t`Copier le message`}
        </Button>
      </Row>
    </Card>
  );
}
