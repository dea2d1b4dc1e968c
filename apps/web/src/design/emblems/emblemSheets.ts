/**
 * The sheets of drawings, each fetched when the first of its emblems is shown: a family with two children loads two
 * sheets at most, not eight. A sheet that could not be fetched is asked again by the next emblem that needs it.
 */
import { useEffect, useState } from 'react';
import type { Sheet } from './sheet.ts';
import type { SheetName } from './emblemIds.ts';

const sources: Readonly<Record<SheetName, () => Promise<{ readonly sheet: Sheet }>>> = {
  forest: () => import('./sheetForest.ts'),
  farm: () => import('./sheetFarm.ts'),
  water: () => import('./sheetWater.ts'),
  sky: () => import('./sheetSky.ts'),
  garden: () => import('./sheetGarden.ts'),
  orchard: () => import('./sheetOrchard.ts'),
  travel: () => import('./sheetTravel.ts'),
  toys: () => import('./sheetToys.ts'),
};

const loaded = new Map<SheetName, Sheet>();
const loading = new Map<SheetName, Promise<Sheet | null>>();

/** The sheet, or null when it cannot be fetched now (offline before its first use): the coloured disc stays empty. */
export function loadSheet(name: SheetName): Promise<Sheet | null> {
  const known = loading.get(name);
  if (known !== undefined) return known;
  const asked = sources[name]().then(
    ({ sheet }) => {
      loaded.set(name, sheet);
      return sheet;
    },
    () => {
      loading.delete(name);
      return null;
    },
  );
  loading.set(name, asked);
  return asked;
}

export function useSheet(name: SheetName): Sheet | null {
  const [, setShown] = useState(0);
  const sheet = loaded.get(name) ?? null;
  useEffect(() => {
    if (loaded.has(name)) return;
    let isHere = true;
    void loadSheet(name).then(() => {
      if (isHere) setShown((count) => count + 1);
    });
    return () => {
      isHere = false;
    };
  }, [name]);
  return sheet;
}
