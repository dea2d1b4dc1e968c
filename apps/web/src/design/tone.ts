/** The seven grounds that a tag, a card or a gesture may have. Colour never carries the meaning alone. */
export const tones = ['leaf', 'apricot', 'rose', 'sky', 'sun', 'lilac', 'paper'] as const;
export type Tone = (typeof tones)[number];
