/** Where the words of the other languages are; a device that reads French never asks. */
import type { Messages } from '@lingui/core';

export type CatalogueSource = () => Promise<{ readonly messages: Messages }>;

export const otherSources: Readonly<Record<string, CatalogueSource>> = {
  ...import.meta.glob<{ messages: Messages }>(['./*.po', '!./fr.po']),
  ...import.meta.glob<{ messages: Messages }>([
    '../design/emblems/locales/*.po',
    '!../design/emblems/locales/fr.po',
  ]),
  ...import.meta.glob<{ messages: Messages }>(['../features/*/locales/*.po', '!../features/*/locales/fr.po']),
};
