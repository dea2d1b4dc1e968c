/** Mentions légales: who publishes this instance, who answers for it, who keeps the machine, and which program it is. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '../../design/Card.tsx';
import { Contact, NotSaid } from './Contact.tsx';
import { LegalPage } from './LegalPage.tsx';

export function LegalNoticeScreen() {
  const { t } = useLingui();
  return (
    <LegalPage title={t`Mentions légales`}>
      {({ publisher, publicationDirector, hosting }) => (
        <>
          <Card title={t`Qui publie ce site`} region>
            <Contact who={publisher} more={[publisher?.form, publisher?.registration]} />
          </Card>
          <Card title={t`Direction de la publication`} region>
            {publicationDirector === undefined ? <NotSaid /> : <p>{publicationDirector}</p>}
          </Card>
          <Card title={t`Hébergement`} region>
            <Contact who={hosting} more={[hosting?.place]} />
          </Card>
          <Card title={t`Le logiciel`} region>
            <p>
              <Trans>
                Cocon est un logiciel libre, sous licence AGPL 3.0. Les pages ne viennent que de cette adresse
                : ni police, ni mesure d’audience, ni publicité d’ailleurs. Aucun cookie.
              </Trans>
            </p>
          </Card>
        </>
      )}
    </LegalPage>
  );
}
