/** The note of what this device gave to be told at; there only while it is to be told. Apart: the first screen reads it. */
export const PHONE_NOTE = 'told on the phone';
