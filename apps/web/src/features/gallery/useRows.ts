/** The rows near the screen: measured from the list as it was laid out, taken anew as one scrolls or turns the phone. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { GalleryDay } from '@cocon/domain';
import { rowsOf, rowsWithin, tilesOf, topsOf, type Row, type Sizes, type Tile } from './rows.ts';

/** Up to so many photos all are in the page: the browser finds words in it, and prints it whole. */
const ALL = 300;
/** Screens beyond the window, on either side. */
const BEYOND = 1.5;

const unmeasured: Sizes = { columns: 3, tile: 120, gap: 8, heads: new Map() };

export interface RowsNear {
  readonly list: (element: HTMLUListElement | null) => void;
  readonly tiles: readonly Tile[];
  readonly rows: readonly Row[];
  /** Tiles in the page: `first` to `end`, not included. */
  readonly first: number;
  readonly end: number;
  /** Heights that stand for those before and after, px. */
  readonly before: number;
  readonly after: number;
  readonly goToRow: (row: number) => void;
}

export function useRows(days: readonly GalleryDay[]): RowsNear {
  const element = useRef<HTMLUListElement>(null);
  const [sizes, setSizes] = useState(unmeasured);
  const tiles = useMemo(() => tilesOf(days), [days]);
  const rows = useMemo(() => rowsOf(tiles, sizes.columns), [tiles, sizes.columns]);
  const tops = useMemo(() => topsOf(rows, tiles, sizes), [rows, tiles, sizes]);
  const [stretch, setStretch] = useState({ from: 0, to: 2000 });
  const isWhole = tiles.length <= ALL;
  const near = isWhole ? { first: 0, end: rows.length } : rowsWithin(tops, stretch.from, stretch.to);

  const look = useCallback(() => {
    const top = element.current?.getBoundingClientRect().top ?? 0;
    const beyond = window.innerHeight * BEYOND;
    const next = { from: -top - beyond, to: -top + window.innerHeight + beyond };
    setStretch((now) => {
      const [a, b] = [rowsWithin(tops, now.from, now.to), rowsWithin(tops, next.from, next.to)];
      return a.first === b.first && a.end === b.end ? now : next;
    });
  }, [tops]);

  useLayoutEffect(() => {
    const measure = () => setSizes((known) => measured(element.current, known));
    measure();
    const observer = new ResizeObserver(measure);
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, [near.first, near.end]);

  useLayoutEffect(() => {
    if (isWhole) return undefined;
    look();
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [isWhole, look]);

  const latest = useRef(tops);
  useEffect(() => {
    latest.current = tops;
  });
  const goToRow = useCallback((row: number) => {
    const top = element.current?.getBoundingClientRect().top ?? 0;
    window.scrollTo({ top: window.scrollY + top + (latest.current[row] ?? 0) - 8 });
  }, []);
  const end = tops.at(-1) ?? 0;
  return {
    list: (found) => {
      element.current = found;
    },
    tiles,
    rows,
    first: rows[near.first]?.first ?? 0,
    end: rows[near.end - 1]?.end ?? 0,
    // The grid's own gap follows the one and precedes the other.
    before: Math.max(0, (tops[near.first] ?? 0) - sizes.gap),
    after: Math.max(0, end - (tops[near.end] ?? end) - sizes.gap),
    goToRow,
  };
}

/** The sizes that the style gave; the same object where nothing changed. */
function measured(list: HTMLUListElement | null, known: Sizes): Sizes {
  if (!list || list.clientWidth === 0) return known;
  const style = getComputedStyle(list);
  const widths = style.gridTemplateColumns.split(' ');
  const [columns, tile] = [widths.length, Number.parseFloat(widths[0] ?? '')];
  const gap = Number.parseFloat(style.rowGap);
  const heads = new Map(columns === known.columns && tile === known.tile ? known.heads : []);
  let isNew = false;
  for (const head of list.querySelectorAll<HTMLElement>('[data-above]')) {
    const { above = '' } = head.dataset;
    if (heads.get(above) === head.offsetHeight) continue;
    heads.set(above, head.offsetHeight);
    isNew = true;
  }
  const isSame = columns === known.columns && tile === known.tile && gap === known.gap && !isNew;
  return isSame || !Number.isFinite(tile + gap) ? known : { columns, tile, gap, heads };
}
