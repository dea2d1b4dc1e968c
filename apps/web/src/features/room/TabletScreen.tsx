/** « La tablette de la salle »: whose codes open it, one more or one less, one's own changed, and the hour it closes. */
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { Line, LineList } from '../../design/LineList.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Select } from '../../design/Select.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { Name, Soft, Words } from '../../design/Words.tsx';
import { Door } from '../../session/Door.tsx';
import { StaffPage } from '../../session/StaffPage.tsx';
import { useProfile } from '../../session/useSession.ts';
import { AddCodeForm } from './AddCodeForm.tsx';
import { ChangeCodeForm } from './ChangeCodeForm.tsx';
import { RemoveCodeForm } from './RemoveCodeForm.tsx';
import { RenewCodeForm } from './RenewCodeForm.tsx';
import { RenewedLine } from './RenewedLine.tsx';
import { narrow } from './room.css.ts';
import { CLOSING_HOURS, RESTS } from './roomHours.ts';
import { keepRoom, readRoom } from './roomNote.ts';
import { useCodes, type Code } from './useCodes.ts';
import { useNearDay } from './useNearDay.ts';

export function TabletScreen() {
  return (
    <Door role="staff">
      <StaffPage current="today">
        <Tablet />
      </StaffPage>
    </Door>
  );
}

type Doing = { readonly kind: 'add' | 'change' } | { readonly kind: 'remove' | 'renew'; readonly code: Code };

function Tablet() {
  const { t } = useLingui();
  const profile = useProfile();
  const [doing, setDoing] = useState<Doing>();
  const { codes, look } = useCodes(profile);
  if (profile.stored.lock.slots === undefined) {
    return (
      <>
        <PageHeader title={t`La tablette de la salle`} back={{ href: '/' }} />
        <EmptyState emblem="snail" title={t`Cet appareil n’est pas une tablette de salle`}>
          <Trans>
            Une tablette le devient quand elle entre. Pour celle-ci : une fois parti ce qui attend, la
            direction la met dehors, puis l’ajoute de nouveau, et l’on choisit sur elle « La tablette d’une
            salle ».
          </Trans>
        </EmptyState>
      </>
    );
  }
  const done = () => {
    setDoing(undefined);
    look();
  };
  return (
    <Stack gap={3}>
      <PageHeader
        title={t`La tablette de la salle`}
        subtitle={t`N’importe lequel de ces codes ouvre la salle ; chacun ouvre aussi ce qui est personnel.`}
        back={{ href: '/' }}
      />
      {doing?.kind === 'add' && <AddCodeForm onDone={done} />}
      {doing?.kind === 'change' && <ChangeCodeForm onDone={done} />}
      {doing?.kind === 'renew' && <RenewCodeForm code={doing.code} onDone={done} />}
      {doing?.kind === 'remove' && <RemoveCodeForm code={doing.code} onDone={done} />}
      {doing === undefined && (
        <>
          <Codes codes={codes} onDo={setDoing} />
          <ClosingCard />
        </>
      )}
    </Stack>
  );
}

interface CodesProps {
  readonly codes: readonly Code[];
  readonly onDo: (doing: Doing) => void;
}

function Codes({ codes, onDo }: CodesProps) {
  const { t } = useLingui();
  const profile = useProfile();
  const { owners, renewed } = readRoom(profile);
  const nearDay = useNearDay();
  return (
    <Card title={t`Les codes`} region>
      <LineList>
        <Line>
          <Words>
            <Name>{t`Code de la tablette`}</Name>
            <Soft>{t`Choisi quand elle est entrée ; il ne se retire pas.`}</Soft>
          </Words>
        </Line>
        {codes.map((code) => {
          const owner = owners[code.id]?.name ?? t`Une collègue`;
          const end = code.endsAt === null ? '' : nearDay(code.endsAt - 1);
          const told = renewed[code.id];
          return (
            <Line key={code.id}>
              <Words>
                <Name>{owner}</Name>
                {end !== '' && (
                  <Soft>
                    <Trans>Jusqu’au {end}</Trans>
                  </Soft>
                )}
                {told && (
                  <Soft>
                    <RenewedLine renewed={told} />
                  </Soft>
                )}
              </Words>
              <Row gap={1}>
                <Button
                  variant="ghost"
                  aria-label={t`Nouveau code pour ${owner}`}
                  onPress={() => onDo({ kind: 'renew', code })}
                >
                  {t`Nouveau code`}
                </Button>
                <Button
                  variant="ghost"
                  aria-label={t`Retirer le code de ${owner}`}
                  onPress={() => onDo({ kind: 'remove', code })}
                >
                  {t`Retirer`}
                </Button>
              </Row>
            </Line>
          );
        })}
      </LineList>
      <Row>
        <Button icon="plus" onPress={() => onDo({ kind: 'add' })}>
          <Trans>Ajouter un code</Trans>
        </Button>
        <Button variant="ghost" icon="key" onPress={() => onDo({ kind: 'change' })}>
          <Trans>Changer mon code</Trans>
        </Button>
      </Row>
    </Card>
  );
}

function ClosingCard() {
  const { t } = useLingui();
  const profile = useProfile();
  return (
    <Card title={t`Fermeture et repos`} region>
      <div className={narrow}>
        <Select
          label={t`La salle se ferme à`}
          description={t`Sans connexion, elle se ferme aussi après quatre heures. Un code la rouvre toujours, sans réseau aussi.`}
          options={CLOSING_HOURS.map((hour) => ({ id: String(hour), label: t`${hour} h` }))}
          value={String(readRoom(profile).closing)}
          onChange={(hour) => void keepRoom(profile, { closing: Number(hour) })}
        />
        <Select
          label={t`L’écran se repose après`}
          description={t`Il ne montre alors que l’heure. Un film, l’appareil photo ou une publication en cours le tiennent éveillé.`}
          options={RESTS.map((minutes) => ({ id: String(minutes), label: t`${minutes} min` }))}
          value={String(readRoom(profile).rest)}
          onChange={(minutes) => void keepRoom(profile, { rest: Number(minutes) })}
        />
      </div>
    </Card>
  );
}
