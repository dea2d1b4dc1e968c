/**
 * The gestures beside the main one of a page. `row`: buttons, where there is room. `menu`: behind « Plus » on a phone, where
 * what the page is about comes first. A page has both; each shows itself where it belongs.
 */
import { useLingui } from '@lingui/react/macro';
import { Button } from './Button.tsx';
import { LinkButton } from './LinkButton.tsx';
import { Menu, type MenuEntry } from './Menu.tsx';
import { onPhone, onWider } from './moreActions.css.ts';

export interface MoreActionsProps {
  readonly as: 'row' | 'menu';
  readonly items: readonly MenuEntry[];
}

export function MoreActions({ as, items }: MoreActionsProps) {
  const { t } = useLingui();
  if (as === 'menu') {
    return (
      <div className={onPhone}>
        <Menu label={t`Plus`} isNamed items={items} />
      </div>
    );
  }
  return (
    <div className={onWider}>
      {items.map(({ id, label, icon, href, onAction, isDisabled }) => {
        const look = icon === undefined ? {} : { icon };
        return href === undefined ? (
          <Button
            key={id}
            variant="ghost"
            {...look}
            isDisabled={isDisabled ?? false}
            onPress={() => onAction?.()}
          >
            {label}
          </Button>
        ) : (
          <LinkButton key={id} {...look} href={href}>
            {label}
          </LinkButton>
        );
      })}
    </div>
  );
}
