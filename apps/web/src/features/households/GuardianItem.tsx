/** One guardian, the card just made for her, and the invitation by mail. Its link exists only here: a new card puts the former one out. */
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Card as EntryCardOf } from '@cocon/client';
import { Button } from '../../design/Button.tsx';
import { EntryCard } from './EntryCard.tsx';
import { PrintArea, printArea } from '../../design/print/PrintArea.tsx';
import { QrCode } from '../../design/print/QrCode.tsx';
import { Tag } from '../../design/Tag.tsx';
import { TextLink } from '../../design/TextLink.tsx';
import { useProfile } from '../../session/useSession.ts';
import { Name, Soft, Words } from '../../design/Words.tsx';
import { useDayWords } from '../children/useDayWords.ts';
import type { GuardianEntry } from './guardianEntry.ts';
import {
  cardShown,
  cardWords,
  guardianActs,
  guardianHead,
  guardianItem,
  guardianTop,
  guardianWho,
} from './households.css.ts';

export interface GuardianItemProps {
  readonly name: string;
  readonly entry: GuardianEntry;
  readonly zone: string;
  readonly card: EntryCardOf | undefined;
  /** The open invitation went out by mail. */
  readonly isMailed: boolean;
  readonly isPending: boolean;
  readonly onInvite: () => void;
  /** Undefined: this server sends no mails. */
  readonly onMail?: () => void;
  readonly corrections: ReactNode;
  readonly notice: ReactNode;
  readonly mail: ReactNode;
}

export function GuardianItem(props: GuardianItemProps) {
  const { name, entry, zone, card, isMailed, isPending, onInvite, onMail, corrections, notice, mail } = props;
  const { t } = useLingui();
  const days = useDayWords();
  const id = useId();

  function status(): ReactNode {
    switch (entry.kind) {
      case 'entered': {
        const day = days.instant(entry.since, zone);
        return (
          <Tag tone="leaf" icon="check">
            {t`entré le ${day}`}
          </Tag>
        );
      }
      case 'card':
        return (
          <Tag tone="apricot">{isMailed ? t`invitation par courriel` : t`carte pas encore utilisée`}</Tag>
        );
      case 'none':
        return <Tag>{t`pas de carte`}</Tag>;
    }
  }
  return (
    <div className={guardianItem}>
      <div className={guardianTop}>
        <div className={guardianHead}>
          <div className={guardianWho}>
            <Words>
              <Name id={`${id}-name`}>{name}</Name>
              <span>{status()}</span>
            </Words>
          </div>
          <div className={guardianActs}>
            <Button
              variant="ghost"
              icon="qr"
              isDisabled={isPending}
              aria-describedby={`${id}-name`}
              onPress={onInvite}
            >
              {t`Inviter`}
            </Button>
            {onMail && (
              // Beside « Inviter », which others look for by its name.
              <Button variant="quiet" isDisabled={isPending} aria-describedby={`${id}-name`} onPress={onMail}>
                {t`Par courriel`}
              </Button>
            )}
          </div>
          {corrections}
        </div>
      </div>
      {entry.kind === 'card' && !card && !isMailed && (
        <Soft as="p">
          <Trans>
            Sa carte ne se montre qu’une fois. « Inviter » en fait une nouvelle ; l’ancienne ne marchera plus.
          </Trans>
        </Soft>
      )}
      {entry.kind === 'entered' && !card && (
        <Soft as="p">
          <Trans>Téléphone perdu ou changé ? « Inviter » fait une carte pour un nouvel appareil.</Trans>
        </Soft>
      )}
      {notice}
      {card && <ShownCard name={name} card={card} zone={zone} />}
      {mail}
    </div>
  );
}

function ShownCard({
  name,
  card,
  zone,
}: {
  readonly name: string;
  readonly card: EntryCardOf;
  readonly zone: string;
}) {
  const { t } = useLingui();
  const days = useDayWords();
  const { names } = useProfile();
  const area = `card-${card.guardian}`;
  const place = useRef<HTMLDivElement>(null);
  const day = days.instant(card.expires, zone);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [card.link]);
  return (
    <div className={cardShown} ref={place}>
      <QrCode value={card.link} label={t`Carte d'entrée`} size="11rem" />
      <div className={cardWords}>
        <p>
          <Trans>
            Pour {name} seulement. Elle sert une fois, jusqu’au {day}. Elle ne se montre qu’ici et maintenant
            : imprimez-la, ou faites-la scanner.
          </Trans>
        </p>
        <TextLink href={card.link} target="_blank" rel="noreferrer">
          {t`Lien d'entrée`}
        </TextLink>
        <Button icon="print" onPress={() => printArea(area)}>
          {t`Imprimer la carte`}
        </Button>
      </div>
      <PrintArea id={area} format="A6">
        <EntryCard guardianName={name} establishmentName={names.establishment} link={card.link} />
      </PrintArea>
    </div>
  );
}
