/**
 * What is personal on a room tablet, closed: one's own code opens it, the room stays open meanwhile. Who opens with a code
 * that another colleague put in the place of the one before reads that first, once; who types one that opens nothing any
 * more reads whose were replaced of late.
 */
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { isRefusal, roomTablet, type CodeOwner } from '@cocon/client';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { PinField } from '../../design/PinField.tsx';
import { Stack } from '../../design/Stack.tsx';
import { setLevel } from '../../session/roomLevel.ts';
import { clientDependencies, expectCode } from '../../session/session.ts';
import { useProfile } from '../../session/useSession.ts';
import { RenewedLine } from './RenewedLine.tsx';
import { narrow } from './room.css.ts';
import { keepRoom, readRoom } from './roomNote.ts';
import { TOLD_FOR } from './tellRenewed.ts';
import { useCode } from './useCode.ts';

export function PersonalDoor() {
  const { t } = useLingui();
  const profile = useProfile();
  const [code, setCode] = useState('');
  const [isWrong, setWrong] = useState(false);
  useEffect(expectCode, []);
  /** Whose code was replaced by another hand, and opened now for the first time. */
  const [news, setNews] = useState<string>();
  const { owners, renewed } = readRoom(profile);
  const lately = Object.entries(renewed).filter(([, { at }]) => profile.session.now() < at + TOLD_FOR);

  const opening = useCode(
    async () => {
      setWrong(false);
      let owner: CodeOwner;
      try {
        owner = await roomTablet(clientDependencies, profile.stored.id).check(code);
      } catch (refusal) {
        setWrong(isRefusal(refusal, 'wrongCode'));
        throw refusal;
      }
      if (owner !== null && readRoom(profile).renewed[owner]?.isSeen === false) setNews(owner);
      else setLevel(profile, 'personal', owner);
    },
    () => setCode(''),
  );

  const told = news === undefined ? undefined : renewed[news];
  if (news !== undefined && told) {
    const goOn = async () => {
      await keepRoom(profile, { renewed: { ...renewed, [news]: { ...told, isSeen: true } } });
      setLevel(profile, 'personal', news);
    };
    return (
      <div className={narrow}>
        <Stack gap={3}>
          <PageHeader title={t`Votre code a été remplacé`} subtitle={owners[news]?.name ?? ''} />
          <Notice tone="warning" isAlert>
            <RenewedLine renewed={told} />{' '}
            <Trans>Si vous ne l’avez pas demandé, changez-le et dites-le à la direction.</Trans>
          </Notice>
          <Button size="large" wide onPress={() => void goOn()}>
            <Trans>J’ai compris</Trans>
          </Button>
        </Stack>
      </div>
    );
  }
  return (
    <form
      className={narrow}
      onSubmit={(event) => {
        event.preventDefault();
        void opening.run();
      }}
    >
      <Stack gap={3}>
        <PageHeader
          title={t`Votre code`}
          subtitle={t`Cette page ne s’ouvre qu’avec le code de l’une de vous. Sans toucher l’écran, elle se referme après trois minutes ; un album ou un papier à moitié écrit vous attend alors, sous votre code, jusqu’à la fermeture de la salle.`}
          back={{ href: '/' }}
        />
        <PinField label={t`Votre code`} value={code} onChange={setCode} errorMessage={opening.error} />
        {isWrong && lately.length > 0 && (
          <Notice>
            {lately.map(([slot, one]) => (
              <p key={slot}>
                {owners[slot]?.name ?? t`Une collègue`} : <RenewedLine renewed={one} />
              </p>
            ))}
          </Notice>
        )}
        <Button
          type="submit"
          size="large"
          wide
          isPending={opening.isPending}
          isDisabled={code === '' || opening.wait > 0}
        >
          {opening.wait > 0 ? t`Attendez ${opening.wait} secondes` : t`Continuer`}
        </Button>
      </Stack>
    </form>
  );
}
