/** How two guardians count together (39): the establishment's setting. */
import type { ConsentRule, RegisterState } from '@cocon/protocol';
import type { Plan } from '../children/carryOut.ts';

export const planConsentRule = ({ settings }: RegisterState, consentRule: ConsentRule): Plan => ({
  sayings:
    settings.consentRule === consentRule
      ? []
      : [{ type: 'settingsChanged', body: { settings: { ...settings, consentRule } } }],
  writes: [],
});
