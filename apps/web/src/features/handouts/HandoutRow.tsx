/** One paper: its title, what it is, since when and until when, and the way to open it. */
import { useState, type ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { dayWords } from '../../locales/dayWords.ts';
import { useAction } from '../../session/useAction.ts';
import { useProfile } from '../../session/useSession.ts';
import { lastDayOf, sizeWords, type Handout } from './handoutWords.ts';
import { acts, row, soft, title, words } from './handouts.css.ts';
import { openHandout } from './openHandout.ts';

export interface HandoutRowProps {
  readonly handout: Handout;
  /** For staff: who has it. */
  readonly note?: ReactNode;
  /** For staff: what else one does with it. */
  readonly actions?: ReactNode;
}

export function HandoutRow({ handout, note, actions }: HandoutRowProps) {
  const { t, i18n } = useLingui();
  const profile = useProfile();
  const [isStrange, setStrange] = useState(false);
  const { id, body } = handout;
  const opening = useAction(async () =>
    setStrange(!(await openHandout(profile, { record: id, file: body.file, title: body.title }))),
  );
  const kind = body.file.type === 'application/pdf' ? t`PDF` : t`Image`;
  const size = sizeWords(body.file.size, i18n.locale);
  const day = dayWords(body.day, i18n.locale, 'date');
  const last = lastDayOf(handout, profile.state.settings.zone);
  const until = last && dayWords(last, i18n.locale, 'date');
  const trouble = isStrange
    ? t`Ce papier n’est pas ce qu’il dit être : par prudence, Cocon ne l’ouvre pas. Prévenez la direction.`
    : opening.error;
  return (
    <li className={row}>
      <div className={words}>
        <div className={title}>{body.title}</div>
        <div className={soft}>
          {kind} · {size} · {until === undefined ? day : t`${day}, jusqu’au ${until}`}
        </div>
        {note !== undefined && <div className={soft}>{note}</div>}
      </div>
      <div className={acts}>
        <Button
          variant="ghost"
          icon="download"
          aria-label={t`Ouvrir ${body.title}`}
          isPending={opening.isPending}
          onPress={() => void opening.run()}
        >
          {t`Ouvrir`}
        </Button>
        {actions}
      </div>
      {trouble !== undefined && <Notice tone="danger">{trouble}</Notice>}
    </li>
  );
}
