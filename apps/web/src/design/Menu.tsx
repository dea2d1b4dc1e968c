/** The less frequent gestures behind one button. */
import { useLingui } from '@lingui/react/macro';
import { Button } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import { action, actionIcon, actionVariants } from './action.css.ts';
import { useNavigate } from './AppLink.tsx';
import { classes } from './classes.ts';
import { Icon, type IconName } from './icons/Icon.tsx';
import { menuItem, menuItemDestructive, menuList, menuName, popover } from './menu.css.ts';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly isDestructive?: boolean;
  readonly isDisabled?: boolean;
  readonly href?: string;
  readonly onAction?: () => void;
}

export interface MenuProps {
  readonly label?: string;
  readonly icon?: IconName;
  readonly items: readonly MenuEntry[];
  /** Its name is written beside the icon. */
  readonly isNamed?: boolean;
}

export function Menu({ label, icon = 'more', items, isNamed = false }: MenuProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const name = label ?? t`Autres gestes`;
  return (
    <MenuTrigger>
      {isNamed ? (
        <Button aria-label={name} className={classes(action, actionVariants.ghost)}>
          <Icon name={icon} />
          <span className={menuName}>{name}</span>
        </Button>
      ) : (
        <Button aria-label={name} className={classes(action, actionVariants.quiet, actionIcon)}>
          <Icon name={icon} />
        </Button>
      )}
      <Popover className={popover} placement="bottom end">
        <AriaMenu
          aria-label={name}
          className={menuList}
          onAction={(key) => {
            const item = items.find((candidate) => candidate.id === key);
            item?.onAction?.();
            if (item?.href !== undefined) navigate(item.href);
          }}
        >
          {items.map((item) => (
            <MenuItem
              key={item.id}
              id={item.id}
              textValue={item.label}
              isDisabled={item.isDisabled ?? false}
              className={classes(menuItem, item.isDestructive && menuItemDestructive)}
            >
              {item.icon !== undefined && <Icon name={item.icon} />}
              <span>{item.label}</span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
