/** Several faces of one subject, one shown at a time. */
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';
import { tab, tabList, tabPanel, tabs as tabsLook } from './tabs.css.ts';

export interface TabItem<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly count?: number;
  readonly content: ReactNode;
}

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly TabItem<Id>[];
  readonly selected?: Id;
  readonly onSelect?: (id: Id) => void;
}

export function Tabs<Id extends string>({ label, tabs, selected, onSelect }: TabsProps<Id>) {
  return (
    <AriaTabs
      className={tabsLook}
      {...(selected === undefined ? {} : { selectedKey: selected })}
      onSelectionChange={(key) => {
        const chosen = tabs.find((item) => item.id === key);
        if (chosen !== undefined) onSelect?.(chosen.id);
      }}
    >
      <TabList aria-label={label} className={tabList}>
        {tabs.map((item) => (
          <Tab key={item.id} id={item.id} className={tab}>
            {item.label} {item.count}
          </Tab>
        ))}
      </TabList>
      {tabs.map((item) => (
        <TabPanel key={item.id} id={item.id} className={tabPanel}>
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
