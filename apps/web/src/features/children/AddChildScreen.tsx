/** Adding children one after the other: once saved, the form is ready for the next one. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Notice } from '../../design/Notice.tsx';
import { LinkButton } from '../../design/LinkButton.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Stack } from '../../design/Stack.tsx';
import { Door } from '../../session/Door.tsx';
import { StaffPage } from '../../session/StaffPage.tsx';
import { AddChildForm, type AddedChild } from './AddChildForm.tsx';
import { form } from './children.css.ts';
import { NeedsNetwork } from './NeedsNetwork.tsx';

export function AddChildScreen() {
  return (
    <Door role="direction">
      <StaffPage current="children">
        <AddChild />
      </StaffPage>
    </Door>
  );
}

function AddChild() {
  const { t } = useLingui();
  const [last, setLast] = useState<AddedChild>();
  const name = last?.name;
  const homeName = last?.household.name;
  return (
    <>
      <PageHeader
        title={t`Ajouter un enfant`}
        back={{ href: '/enfants' }}
        subtitle={t`Une fois l’enfant ajouté, la page est prête pour le suivant.`}
      />
      <div className={form}>
        <Stack gap={3}>
          <NeedsNetwork />
          {last && (
            <Notice
              tone="success"
              title={t`${name} est parmi vous.`}
              action={
                <LinkButton href={`/foyers/${last.household.id}`}>
                  <Trans>Ouvrir le foyer {homeName}</Trans>
                </LinkButton>
              }
            >
              <Trans>Dans son foyer, ajoutez ses responsables et donnez-leur leur carte d’entrée.</Trans>
            </Notice>
          )}
          <AddChildForm onAdded={setLast} />
        </Stack>
      </div>
    </>
  );
}
