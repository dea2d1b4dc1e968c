/** « Sur lesquelles voit-on Léo ? » : tapping marks the child as seen on those, and as no subject of the rest. */
import { useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Icon } from '../../design/icons/Icon.tsx';
import type { BookChild } from '../../session/book.ts';
import { pickedGrid, pickedItem, pickedPhoto, pickedWaiting, tap, tapMark } from './publish.css.ts';

export interface PhotoToTap {
  readonly key: string;
  readonly url: string | undefined;
}

export interface WhereIsChildProps {
  readonly child: BookChild;
  readonly photos: readonly PhotoToTap[];
  readonly seen: ReadonlySet<string>;
  readonly onAnswer: (keys: ReadonlySet<string>) => void;
  readonly onClose: () => void;
}

export function WhereIsChild({ child, photos, seen: before, onAnswer, onClose }: WhereIsChildProps) {
  const { t } = useLingui();
  const [seen, setSeen] = useState(before);
  const name = child.shortName;
  function toggle(key: string, on: boolean): void {
    const next = new Set(seen);
    if (on) next.add(key);
    else next.delete(key);
    setSeen(next);
  }
  return (
    <Dialog
      size="large"
      title={t`Sur lesquelles voit-on ${name} ?`}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <Button
          onPress={() => {
            onAnswer(seen);
            onClose();
          }}
        >
          {seen.size === 0 ? (
            <Trans>Sur aucune</Trans>
          ) : (
            <Plural value={seen.size} one="Sur cette photo" other="Sur ces # photos" />
          )}
        </Button>
      }
    >
      <p>
        <Trans>Touchez les photos où on reconnaît {name}. Les autres ne compteront pas cet enfant.</Trans>
      </p>
      <ul role="list" className={pickedGrid}>
        {photos.map(({ key, url }, index) => {
          const position = index + 1;
          return (
            <li key={key} className={pickedItem}>
              <ToggleButton
                className={tap}
                aria-label={t`Photo ${position}`}
                isSelected={seen.has(key)}
                onChange={(on) => toggle(key, on)}
              >
                {url === undefined ? (
                  <span className={pickedWaiting} />
                ) : (
                  <img className={pickedPhoto} src={url} alt="" />
                )}
                {seen.has(key) && (
                  <span className={tapMark}>
                    <Icon name="check" size={20} />
                  </span>
                )}
              </ToggleButton>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
