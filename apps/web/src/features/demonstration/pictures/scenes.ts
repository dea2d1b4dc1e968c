/** The scenes by name. */
import { cake, music, painting, story } from './indoorScenes.tsx';
import { boat, garden, puddles, snails } from './outdoorScenes.tsx';

export const scenes = { boat, cake, garden, music, painting, puddles, snails, story } as const;
export type SceneName = keyof typeof scenes;
