/** Name of the profile's note that holds the list in preparation. */
export const LIST_NOTE = 'list';
