/** The accessibility statement: the status that the host declares, what is tested, whom to tell, and the ways of recourse. */
import { Trans, useLingui } from '@lingui/react/macro';
import type { HostFacts } from '@cocon/protocol';
import { Card } from '../../design/Card.tsx';
import { Stack } from '../../design/Stack.tsx';
import { dayWords } from '../../locales/dayWords.ts';
import { formatLocales } from '../../locales/locale.ts';
import { useLocaleChoice } from '../../locales/LocaleProvider.tsx';
import { NotSaid } from './Contact.tsx';
import { LegalPage } from './LegalPage.tsx';

type Said = HostFacts['accessibility'];

export function AccessibilityScreen() {
  const { t } = useLingui();
  return (
    <LegalPage title={t`Accessibilité`} subtitle={t`RGAA 4.1, WCAG 2.2 niveau AA`}>
      {({ accessibility }) => (
        <>
          <Card title={t`État de conformité`} region>
            <Status said={accessibility} />
          </Card>
          <Card title={t`Ce qui est vérifié à chaque version`} region>
            <Stack gap={1}>
              <p>
                <Trans>
                  Les principaux écrans, clairs et sombres, sur téléphone et tablette, par un outil
                  automatique (axe) ; les parcours principaux au clavier seul ; l’affichage à 320 pixels et
                  avec un texte deux fois plus grand.
                </Trans>
              </p>
              <p>
                <Trans>
                  Ce n’est pas un audit : un outil ne voit qu’une partie des obstacles. Les photos n’ont pas
                  de description de ce qu’elles montrent.
                </Trans>
              </p>
            </Stack>
          </Card>
          <Card title={t`Vous êtes bloqué ?`} region>
            <Stack gap={1}>
              {accessibility?.email === undefined ? (
                <NotSaid />
              ) : (
                <p>
                  <Trans>
                    Écrivez à <a href={`mailto:${accessibility.email}`}>{accessibility.email}</a> : on vous
                    donnera l’information autrement.
                  </Trans>
                </p>
              )}
              <p>
                <Trans>
                  Sans réponse satisfaisante, vous pouvez saisir le Défenseur des droits
                  (defenseurdesdroits.fr, ou 09 69 39 00 00).
                </Trans>
              </p>
            </Stack>
          </Card>
        </>
      )}
    </LegalPage>
  );
}

function Status({ said }: { readonly said: Said }) {
  const { locale } = useLocaleChoice();
  if (said === undefined) return <NotSaid />;
  const { auditor } = said;
  const day =
    said.auditedOn === undefined ? undefined : dayWords(said.auditedOn, formatLocales[locale], 'date');
  return (
    <Stack gap={1}>
      <p>
        {said.status === 'full' && <Trans>Cette instance est déclarée totalement conforme.</Trans>}
        {said.status === 'partial' && <Trans>Cette instance est déclarée partiellement conforme.</Trans>}
        {said.status === 'none' && <Trans>Cette instance est déclarée non conforme.</Trans>}
        {said.status === 'unaudited' && (
          <Trans>Aucun audit n’a encore été mené : la conformité n’est pas établie.</Trans>
        )}
      </p>
      {auditor !== undefined && (
        <p>
          {day === undefined ? (
            <Trans>Audit : {auditor}.</Trans>
          ) : (
            <Trans>
              Audit : {auditor}, {day}.
            </Trans>
          )}
        </p>
      )}
    </Stack>
  );
}
