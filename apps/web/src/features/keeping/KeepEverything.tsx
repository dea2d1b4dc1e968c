/** « Tout emporter »: what a family takes along when it leaves, or on any day, as one file made on its device. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { LinkButton } from '../../design/LinkButton.tsx';
import { Notice } from '../../design/Notice.tsx';
import { ProgressCount } from '../../design/ProgressCount.tsx';
import { Stack } from '../../design/Stack.tsx';
import { useLocaleChoice } from '../../locales/LocaleProvider.tsx';
import { useProfile } from '../../session/useSession.ts';
import { useReachNames } from '../papers/reachNames.ts';
import { keepEverything } from './keepEverything.ts';
import { titleInName } from './keptName.ts';
import { useZipMaking } from './useZipMaking.ts';

export function KeepEverything() {
  const { t } = useLingui();
  const profile = useProfile();
  const { locale } = useLocaleChoice();
  const { nobody, ownFamily, pictured, group, establishment } = useReachNames();
  const reachNames = {
    nobody: nobody.label,
    ownFamily: ownFamily.label,
    pictured: pictured.label,
    group: group.label,
    establishment: establishment.label,
  };
  const { made, progress, ...making } = useZipMaking((way) =>
    keepEverything(profile, reachNames, { ...way, locale }),
  );
  return (
    <Card title={t`Tout emporter`} region>
      <Stack gap={2}>
        <p>
          <Trans>
            Un fichier ZIP, qui s’ouvre sans Cocon : les photos que vous pouvez garder, vos documents et vos
            accords.
          </Trans>
        </p>
        {made ? (
          <Notice
            tone="success"
            title={t`Tout est prêt`}
            action={
              <LinkButton
                icon="download"
                variant="primary"
                href={made.address}
                download={`Cocon ${titleInName(profile.names.establishment)}.zip`}
              >
                {t`Enregistrer le fichier`}
              </LinkButton>
            }
          >
            <Trans>Ouvrez le fichier ZIP, puis « index.html ».</Trans>
          </Notice>
        ) : making.isPending ? (
          <ProgressCount
            label={t`Le fichier se prépare sur cet appareil`}
            done={progress?.done ?? 0}
            total={progress?.total ?? 0}
            unit="pieces"
            onStop={() => making.stop()}
          />
        ) : (
          <div>
            <Button variant="ghost" icon="download" onPress={() => making.run()}>
              {t`Préparer le fichier`}
            </Button>
          </div>
        )}
        {making.error !== undefined && <Notice tone="danger">{making.error}</Notice>}
      </Stack>
    </Card>
  );
}
