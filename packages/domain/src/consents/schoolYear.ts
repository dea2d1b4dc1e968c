/**
 * The dates that consents and photos propose: a consent runs to 31 August, the end of the school year; photos taken
 * under it stay until 31 October after it (protocol details 45). Days are `YYYY-MM-DD`.
 */

/** The 31 August on or after a day. */
export function schoolYearEnd(day: string): string {
  const year = Number(day.slice(0, 4));
  return `${day.slice(5) <= '08-31' ? year : year + 1}-08-31`;
}

/** The last day on which photos taken on a day are proposed to be seen: 31 October after their school year. */
export function lastDayOfPhotos(day: string): string {
  return `${schoolYearEnd(day).slice(0, 4)}-10-31`;
}
