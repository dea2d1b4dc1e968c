import { byDirection, impossibleUnless, type EventRule } from '../event.ts';

/** The establishment's settings: how two guardians count (39), its zone, and the key of its host (60). */
export const settingsChanged: EventRule<'settingsChanged'> = {
  scope: () => 'all',
  maySign: byDirection,
  refusal: (_state, { body }) => impossibleUnless(isZone(body.settings.zone)),
  apply: (state, { height, body: { settings } }) => ({
    ...state,
    settings,
    rules: [...state.rules, { consentRule: settings.consentRule, height }],
  }),
};

export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('fr', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
