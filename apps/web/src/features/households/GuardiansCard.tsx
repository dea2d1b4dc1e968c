/** The guardians of a household: where each stands, a card for each, adding one. */
import { useRef, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { issueCards, type Card as EntryCardOf, type NewMailedInvitation } from '@cocon/client';
import { sameName, tidyName } from '@cocon/domain';
import { makeId, type GuardianId } from '@cocon/protocol';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Row, Stack } from '../../design/Stack.tsx';
import { TextField } from '../../design/TextField.tsx';
import { announce } from '../../shell/LiveRegion.tsx';
import type { BookHousehold } from '../../session/teamBook.ts';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { ActionError } from '../children/ActionError.tsx';
import { carryOut } from '../children/carryOut.ts';
import { LineList } from '../../design/LineList.tsx';
import { BlockedCode } from '../wayback/BlockedCode.tsx';
import { planAddGuardian } from './addGuardian.ts';
import { GuardianCorrections } from './GuardianCorrections.tsx';
import { GuardianItem } from './GuardianItem.tsx';
import { entryOf } from './guardianEntry.ts';
import { InviteByMailDialog, type InvitedGuardian } from './InviteByMailDialog.tsx';
import { mailedTo, MailedInvitationLine } from './MailedInvitationLine.tsx';
import { useMailedInvitations } from './useMailedInvitations.ts';

export interface GuardiansCardProps {
  readonly home: BookHousehold;
  readonly hasChildren: boolean;
}

export function GuardiansCard({ home, hasChildren }: GuardiansCardProps) {
  const { t } = useLingui();
  const profile = useProfile();
  const { state, moment } = profile;
  const now = profile.session.now();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [hasTried, setTried] = useState(false);
  const [cards, setCards] = useState<ReadonlyMap<GuardianId, EntryCardOf>>(new Map());
  const [byMail, setByMail] = useState<ReadonlyMap<GuardianId, NewMailedInvitation>>(new Map());
  const asked = useMailedInvitations();
  const [toMail, setToMail] = useState<InvitedGuardian>();
  const isMailed = (guardian: GuardianId) => mailedTo(state, asked, guardian) !== undefined;
  const typed = tidyName(name);
  const adding = useAction((guardian: GuardianId) =>
    carryOut(profile, (current) =>
      planAddGuardian(current, {
        household: home.id,
        guardian,
        name: typed,
        today: moment.day,
        document: home.document,
      }),
    ),
  );
  const inviting = useAction(async (guardian: GuardianId, guardianName: string) => {
    const request = { guardian, household: home.id, guardianName };
    const [card] = await issueCards(profile, [request], window.location.origin);
    if (card) setCards((former) => new Map(former).set(guardian, card));
  });
  const isTwice = home.guardians.some((one) => sameName(one.name, typed));
  const error = !hasTried
    ? undefined
    : typed === ''
      ? t`Tapez son prénom et son nom.`
      : isTwice
        ? t`Cette personne est déjà dans ce foyer.`
        : undefined;

  async function add(): Promise<void> {
    setTried(true);
    if (typed === '' || isTwice) return;
    if (!(await adding.run(makeId<GuardianId>()))) return;
    setName('');
    setTried(false);
    announce(t`${typed} est ajouté.`);
    field.current?.focus();
  }

  return (
    <Card title={t`Responsables`}>
      {home.guardians.length === 0 && (
        <p>
          <Trans>
            Ajoutez les parents ou tuteurs qui vivent dans ce foyer. Chacun aura sa carte et sa signature.
          </Trans>
        </p>
      )}
      <LineList label={t`Responsables`}>
        {home.guardians.map((guardian) => (
          <li key={guardian.id}>
            <GuardianItem
              name={guardian.name === '' ? t`Responsable sans nom` : guardian.name}
              entry={entryOf(state, guardian.id, now)}
              zone={state.settings.zone}
              card={cards.get(guardian.id)}
              isMailed={isMailed(guardian.id)}
              isPending={inviting.isPending}
              {...(asked.mailed?.isOffered ? { onMail: () => setToMail(guardian) } : {})}
              onInvite={() => void inviting.run(guardian.id, guardian.name)}
              corrections={<GuardianCorrections home={home} guardian={guardian} />}
              notice={<BlockedCode guardian={guardian.id} name={guardian.name} />}
              mail={
                <MailedInvitationLine
                  guardian={guardian}
                  household={home.id}
                  zone={state.settings.zone}
                  asked={asked}
                  made={byMail.get(guardian.id)}
                />
              }
            />
          </li>
        ))}
      </LineList>
      <ActionError error={inviting.error} />
      {toMail && (
        <InviteByMailDialog
          guardian={toMail}
          household={home.id}
          address={mailedTo(state, asked, toMail.id)?.address ?? ''}
          onClose={() => setToMail(undefined)}
          onMade={(made) => {
            setToMail(undefined);
            setCards((former) => new Map([...former].filter(([id]) => id !== toMail.id)));
            setByMail((former) => new Map(former).set(toMail.id, made));
            void asked.ask();
          }}
        />
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Stack gap={2}>
          <TextField
            label={t`Prénom et nom du responsable`}
            value={name}
            onChange={setName}
            errorMessage={error}
            inputRef={field}
            autoComplete="off"
            autoCapitalize="words"
            maxLength={80}
            {...(hasChildren
              ? {
                  description: t`Il ou elle décidera de l’image des enfants du foyer, à deux au plus. Vous pouvez le changer dans la fiche de l’enfant.`,
                }
              : {})}
          />
          <ActionError error={adding.error} />
          <Row>
            <Button
              type="submit"
              variant={home.guardians.length === 0 ? 'primary' : 'ghost'}
              icon="plus"
              isPending={adding.isPending}
            >
              {t`Ajouter un responsable`}
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}
