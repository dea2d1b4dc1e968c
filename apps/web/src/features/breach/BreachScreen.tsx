/**
 * « Ce qu'un appareil a lu »: after a theft, what the server handed out to a device of staff, for the notice that the law
 * wants within seventy-two hours. The server gives numbers; the names are put by this device. `?appareil=` says whose.
 */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { colleagueType } from '@cocon/domain';
import { LocalDay, OCCURRENCES_KEPT, addDays, inDays } from '@cocon/protocol';
import { useSearch } from '@tanstack/react-router';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { PrintArea, printArea } from '../../design/print/PrintArea.tsx';
import { Select } from '../../design/Select.tsx';
import { Skeleton } from '../../design/Skeleton.tsx';
import { Columns, Row, Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { Door } from '../../session/Door.tsx';
import { StaffPage } from '../../session/StaffPage.tsx';
import { useDocuments, useProfile } from '../../session/useSession.ts';
import { useHistory } from '../watch/useHistory.ts';
import { BreachFigures } from './BreachFigures.tsx';
import { BreachPaper } from './BreachPaper.tsx';
import { hourOf } from './breachPeriod.ts';
import { staffDevices } from './staffDevices.ts';
import { useBreach } from './useBreach.ts';
import { useBreachWords } from './useBreachWords.ts';

const AREA = 'ce-qu-un-appareil-a-lu';
const keptDays = inDays(OCCURRENCES_KEPT);
const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour));

export function BreachScreen() {
  const { t } = useLingui();
  return (
    <Door role="direction">
      <StaffPage current="direction">
        <Stack gap={3}>
          <PageHeader
            title={t`Ce qu’un appareil a lu`}
            subtitle={t`Après une perte ou un vol, pour décider s’il faut prévenir, dans les soixante-douze heures.`}
            back={{ href: '/direction' }}
          />
          <Breach />
        </Stack>
      </StaffPage>
    </Door>
  );
}

function Breach() {
  const { t, i18n } = useLingui();
  const { state, moment, names } = useProfile();
  const history = useHistory();
  const words = useBreachWords();
  const colleagues = useDocuments(colleagueType);
  const { appareil } = useSearch({ strict: false }) as { readonly appareil?: unknown };
  const [chosen, setChosen] = useState<string | null>(typeof appareil === 'string' ? appareil : null);
  const [day, setDay] = useState<string>(moment.day);
  const [hour, setHour] = useState('0');
  const devices = staffDevices(state, history.kind === 'known' ? history.statements : [], colleagues);
  const device = devices.find(({ id }) => id === chosen);
  const read = LocalDay.safeParse(day).data;
  const from = read === undefined ? undefined : hourOf(read, Number(hour), state.settings.zone);
  const breach = useBreach(device?.id, from);
  const label = device === undefined ? '' : words.device(device);
  return (
    <>
      <Card>
        <Stack gap={2}>
          <Select
            label={t`Appareil`}
            placeholder={t`Choisir`}
            options={devices.map((one) => ({ id: one.id as string, label: words.device(one) }))}
            value={device?.id ?? null}
            onChange={setChosen}
          />
          <Columns min={200} gap={2}>
            <TextField
              label={t`Vu pour la dernière fois le`}
              type="date"
              min={addDays(moment.day, -keptDays)}
              max={moment.day}
              value={day}
              onChange={setDay}
            />
            <Select
              label={t`À partir de`}
              options={HOURS.map((one) => ({ id: one, label: t`${one} h` }))}
              value={hour}
              onChange={setHour}
            />
          </Columns>
          {history.kind === 'failed' && <Notice tone="warning">{i18n._(history.sentence)}</Notice>}
        </Stack>
      </Card>
      {breach?.kind === 'asking' && <Skeleton shape="card" count={1} />}
      {breach?.kind === 'failed' && <Notice tone="danger">{i18n._(breach.sentence)}</Notice>}
      {breach?.kind === 'known' && (
        <Card title={label} region>
          <Stack gap={2}>
            <div>
              <BreachFigures report={breach.report} words={words} />
            </div>
            <Row>
              <Button icon="print" onPress={() => printArea(AREA)}>
                {t`Imprimer, ou enregistrer en PDF`}
              </Button>
            </Row>
            <p>
              <Trans>
                C’est la parole du serveur, gardée {keptDays} jours. Ce que l’appareil avait déjà reçu avant
                n’y est pas. Des appareils des familles, rien n’est noté.
              </Trans>
            </p>
          </Stack>
          <PrintArea id={AREA} format="A4">
            <BreachPaper
              establishmentName={names.establishment}
              device={label}
              deviceId={device?.id ?? ''}
              from={breach.from}
              to={breach.to}
              report={breach.report}
              words={words}
            />
          </PrintArea>
        </Card>
      )}
    </>
  );
}
