/**
 * How long a device shows its copies without contact; then it hides them, and erases them once it is sure of the date (51).
 * Apart from what else is kept (`kept.ts`): every device counts by it from the start, and the start weighs.
 */
const DAY = 86_400_000;

export const LONGEST_SILENCE = 30 * DAY;
/** Of allergy and emergency sheets: August is long. */
export const LONGEST_SILENCE_OF_SHEETS = 60 * DAY;
