/** The days of the week on which a child usually comes, and when it comes back on a day off. Weekdays are ISO: Monday is 1. */

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** `day`: `YYYY-MM-DD`. */
export const weekdayOf = (day: string): Weekday => (new Date(`${day}T00:00:00Z`).getUTCDay() || 7) as Weekday;

export interface Return {
  readonly weekday: Weekday;
  readonly isTomorrow: boolean;
}

/** When a child that is not expected today comes back, within a week; undefined on a usual day, or where none is known. */
export function returnAfter(usual: readonly number[], today: string): Return | undefined {
  const now = weekdayOf(today);
  if (usual.includes(now)) return undefined;
  for (let days = 1; days < 7; days += 1) {
    const weekday = (((now - 1 + days) % 7) + 1) as Weekday;
    if (usual.includes(weekday)) return { weekday, isTomorrow: days === 1 };
  }
  return undefined;
}
