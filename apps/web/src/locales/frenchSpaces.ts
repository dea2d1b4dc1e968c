/**
 * The spaces of French typography. Sources and catalogues are typed with ordinary ones; the build makes those before
 * « ? ! : ; » » and after « « » such that no line breaks there, in the French words and nowhere else.
 */
const NO_BREAK = '\u00A0';

/** Exact for text and for code that holds it: outside of words, neither has a space in these places. */
export const withFrenchSpaces = (text: string): string => text.replaceAll(/ (?=[?!:;»])|(?<=«) /g, NO_BREAK);
