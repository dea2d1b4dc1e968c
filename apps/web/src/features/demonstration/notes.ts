/** What a profile of the demonstration notes on this device. */

/** By direction, once the whole house was made: until then a reload has cut it short. */
export const READY_NOTE = 'demonstration-ready';
/** Hints that were followed, by their ids, in JSON. */
export const HINTS_NOTE = 'demonstration-hints';
