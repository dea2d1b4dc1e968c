/** The host's key, named in the house's settings: whose word a certificate of what ended by itself is (60). */
import type { RegisterState } from '@cocon/protocol';
import type { Plan } from '../children/carryOut.ts';

export const planHostKey = ({ settings }: RegisterState, hostKey: string): Plan => ({
  sayings:
    settings.hostKey === hostKey
      ? []
      : [{ type: 'settingsChanged', body: { settings: { ...settings, hostKey } } }],
  writes: [],
});
