/**
 * A few sentences that matter now: what happened and what to do. `danger` is spoken at once by readers; the others are
 * read in their place. Never a badge, never a count that shouts.
 */
import type { ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { classes } from './classes.ts';
import { IconButton } from './IconButton.tsx';
import { Icon, type IconName } from './icons/Icon.tsx';
import { notice, noticeClose, noticeIcon, noticeMain, noticeTitle, noticeWords } from './notice.css.ts';
import type { Tone } from './tone.ts';
import { toneGround } from './tone.css.ts';

export type NoticeTone = 'info' | 'success' | 'warning' | 'danger';

export interface NoticeProps {
  readonly tone?: NoticeTone;
  readonly title?: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
  readonly onClose?: () => void;
  readonly isAlert?: boolean;
}

const looks: Readonly<Record<NoticeTone, { readonly tone: Tone; readonly icon: IconName }>> = {
  info: { tone: 'sky', icon: 'info' },
  success: { tone: 'leaf', icon: 'check' },
  warning: { tone: 'sun', icon: 'warning' },
  danger: { tone: 'rose', icon: 'warning' },
};

export function Notice({
  tone = 'info',
  title,
  children,
  action,
  onClose,
  isAlert = tone === 'danger',
}: NoticeProps) {
  const { t } = useLingui();
  const look = looks[tone];
  return (
    <div className={classes(notice, toneGround[look.tone])} {...(isAlert ? { role: 'alert' } : {})}>
      <div className={noticeMain}>
        <span className={noticeIcon}>
          <Icon name={look.icon} />
        </span>
        <div className={noticeWords}>
          {title !== undefined && <p className={noticeTitle}>{title}</p>}
          <div>{children}</div>
        </div>
      </div>
      {action}
      {onClose !== undefined && (
        <span className={noticeClose}>
          <IconButton icon="close" label={t`Fermer`} onPress={onClose} />
        </span>
      )}
    </div>
  );
}
