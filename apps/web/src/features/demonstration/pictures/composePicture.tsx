/** One picture of an album as the text of an SVG: the scene, and the children with their emblems in it. */
import type { ReactNode } from 'react';
import { figure } from './figure.tsx';
import { HEIGHT, WIDTH } from './scene.ts';
import { scenes, type SceneName } from './scenes.ts';
import { svgText } from './svgText.ts';

export interface Composition {
  readonly scene: SceneName;
  /** The emblems of the children on it, three at most. */
  readonly emblems: readonly ReactNode[];
  /** Number of the picture: one in two is turned round, and the clothes change. */
  readonly turn: number;
}

export function composePicture({ scene, emblems, turn }: Composition): string {
  const { behind, places, before } = scenes[scene];
  // One child stands in the middle of the first two places, so that a scene is never lopsided.
  const [left, right] = places;
  const alone = left && right ? [{ ...left, x: (left.x + right.x) / 2, scale: left.scale * 1.15 }] : places;
  const used = emblems.length === 1 ? alone : places;
  const figures = emblems.flatMap((emblem, index) => {
    const place = used[index];
    return place ? [figure(emblem, place, turn + index)] : [];
  });
  const isTurned = turn % 2 === 1;
  return svgText(
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT}>
      <g {...(isTurned ? { transform: `translate(${WIDTH} 0) scale(-1 1)` } : {})}>
        {behind}
        {/* Who stands farther back is painted first. */}
        {figures.reverse()}
        {before}
      </g>
    </svg>,
  );
}
