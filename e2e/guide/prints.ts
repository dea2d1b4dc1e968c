/** What the guide shows of what is printed: its picture, and the page of the PDF that SC-76 keeps. */
export const PRINTS = {
  'feuille-de-secours': 'print-rescue-1',
  carte: 'print-card-1',
  cartes: 'print-cards-1',
  affiche: 'print-poster-1',
} as const;
