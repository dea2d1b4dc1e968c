/**
 * The tokens: the only colours, sizes, shapes and fonts that styles may use.
 *
 * Colours follow `prefers-color-scheme`; paper that is printed is always light. Sizes are in rem, so that a reader's own
 * text size and a zoom of 400 % hold. Text is never under 15 px (`small`).
 */
import { assignVars, createGlobalThemeContract, globalStyle } from '@vanilla-extract/css';
import { dark, light, type ColourName } from './palette.ts';

const colourNames = Object.fromEntries(Object.keys(light).map((name) => [name, name])) as Record<
  ColourName,
  ColourName
>;

export const colour = createGlobalThemeContract(colourNames, (name) => `c-${name ?? ''}`);

globalStyle(':root', { colorScheme: 'light dark', vars: assignVars(colour, light) });
globalStyle(':root', { '@media': { '(prefers-color-scheme: dark)': { vars: assignVars(colour, dark) } } });
globalStyle(':root', { '@media': { print: { colorScheme: 'light', vars: assignVars(colour, light) } } });

/** Multiples of 8 px. */
export const space = {
  half: '0.25rem',
  one: '0.5rem',
  oneHalf: '0.75rem',
  two: '1rem',
  three: '1.5rem',
  four: '2rem',
  five: '2.5rem',
  six: '3rem',
} as const;

export const radius = { card: '20px', control: '14px', pill: '999px', tile: '18px' } as const;

export const font = {
  title:
    "'Bricolage Grotesque Variable', 'Bricolage Grotesque', ui-rounded, 'Segoe UI', system-ui, sans-serif",
  text: "'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible Next', 'Segoe UI', system-ui, sans-serif",
  /** For what machines write; whatever the device has. */
  mono: "ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
} as const;

/** 17 px is the base; 15 the least. */
export const size = {
  small: '0.9375rem',
  base: '1.0625rem',
  control: '1.125rem',
  h3: '1.125rem',
  h2: '1.375rem',
  h1: '1.875rem',
} as const;

export const shadow = `0 1px 2px ${colour.shadowNear}, 0 8px 24px ${colour.shadowFar}`;

/** Fingers: 48 px everywhere, 56 on the room tablet. They do not grow with a reader's text; what holds text does by itself. */
export const touch = { least: 'var(--touch-least, 48px)', room: '56px' } as const;

/** What stays free at the sides: less where text is large and the screen narrow. */
export const side = {
  page: 'min(1.25rem, 6vw)',
  card: 'min(1rem, 5vw)',
  dialog: 'min(1.5rem, 6.5vw)',
} as const;

/** Of a container with few letters to a line, in the reader's size: what stood side by side stands one below the other. */
export const fewLetters = '(max-width: 15rem)';

/** The three shapes of a screen: phone under 720 px, tablet with a rail, laptop. */
export const media = {
  rail: 'screen and (min-width: 720px)',
  wide: 'screen and (min-width: 1024px)',
  phone: 'screen and (max-width: 719.98px)',
  still: '(prefers-reduced-motion: reduce)',
} as const;

export const ease = { quick: '150ms ease-out', calm: '220ms cubic-bezier(0.2, 0.7, 0.3, 1)' } as const;
