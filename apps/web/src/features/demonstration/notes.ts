/** What a profile of the demonstration notes on this device: hints that were followed, by their ids, in JSON. */
export const HINTS_NOTE = 'demonstration-hints';
