/** Children, by their emblems: tiles and chips in every state, emblems in their sizes, and the icons. */
import { useState } from 'react';
import { Card } from '../Card.tsx';
import { ChildChip } from '../ChildChip.tsx';
import { ChildGrid, ChildTile } from '../ChildTile.tsx';
import { Emblem } from '../emblems/Emblem.tsx';
import { Icon, type IconName } from '../icons/Icon.tsx';
import { iconPaths } from '../icons/iconPaths.tsx';
import { Row } from '../Stack.tsx';
import { sampleChildren } from './sampleChildren.ts';
import { caption, figure, figures } from './showcase.css.ts';

const iconNames = Object.keys(iconPaths) as IconName[];

export function ShowcaseChildren() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(['Léo Martin', 'Inès Benali']));
  const turn = (name: string) => {
    const next = new Set(chosen);
    if (!next.delete(name)) next.add(name);
    setChosen(next);
  };
  return (
    <>
      <Card title="Enfants">
        <ChildGrid label="Enfants">
          {sampleChildren.map((child) => (
            <ChildTile
              key={child.name}
              {...child}
              isSelected={chosen.has(child.name)}
              onPress={() => turn(child.name)}
            />
          ))}
        </ChildGrid>
        <Row gap={1}>
          {sampleChildren.map((child, index) => (
            <ChildChip
              key={child.name}
              name={child.name}
              label={child.label}
              emblem={child.emblem}
              isSelected={chosen.has(child.name)}
              onChange={() => turn(child.name)}
              isDisabled={index === 9}
              {...(index === 8 ? { note: 'pas d’accord' } : {})}
            />
          ))}
        </Row>
      </Card>
      <Card title="Emblèmes, en grand et en petit">
        <Row gap={1}>
          <Emblem id="fox" size={96} />
          <Emblem id="snail" size={66} />
          <Emblem id="boat" label="le bateau" />
          <Emblem id="sun" size={28} />
          <Emblem id="moon" size={44} hasDisc={false} />
        </Row>
      </Card>
      <Card title={`Icônes (${String(iconNames.length)})`}>
        <div className={figures}>
          {iconNames.map((name) => (
            <span key={name} className={figure}>
              <Icon name={name} size={28} />
              <span className={caption}>{name}</span>
            </span>
          ))}
        </div>
      </Card>
    </>
  );
}
