/**
 * Where the legal texts tell of what the code keeps: each kind of document with its members, each statement of the
 * register, each table of the server, and the part of the notice of article 13 (`KeptParts.tsx`) that tells of it. The
 * officer's draft (`docs/dpo.md`, section 2) has a row for each part, which says the same words. Words are those of both
 * texts, in French; the other languages are the catalogues'. Empty: a number, a key or a size, which tells of nobody.
 */
import type { PartName } from '../apps/web/src/features/legal/KeptPart.tsx';

export interface Told {
  readonly part: PartName;
  /** Member → the words that tell of it. */
  readonly members: Readonly<Record<string, string>>;
}

/** By collection and type. */
export const DOCUMENTS: Readonly<Record<string, Told>> = {
  'book/child': {
    part: 'names',
    members: {
      firstName: 'prénoms',
      lastName: 'noms',
      emblem: 'emblèmes',
      groupName: 'groupes',
      weekdays: 'jours habituels',
    },
  },
  'book/household': { part: 'names', members: { name: 'noms des foyers', guardians: 'des responsables' } },
  'book/group': { part: 'names', members: { name: 'groupes', stay: 'séjours' } },
  'book/colleague': { part: 'names', members: { name: 'des collègues', device: '', isTablet: '' } },
  'book/house': {
    part: 'names',
    members: {
      name: 'nom et réglages du lieu d’accueil',
      kind: 'réglages',
      photoEnd: 'réglages',
      keeping: 'réglages',
      dissuasion: 'réglages',
    },
  },
  'book/codeRenewed': {
    part: 'team',
    members: { device: 'tablette', member: '', name: 'remplacé, de qui', by: 'par qui' },
  },
  'book/codeReport': { part: 'team', members: { device: 'tablette', times: 'codes faux' } },
  'book/tabletReopened': { part: 'team', members: { device: 'tablette rouverte' } },
  'office/rootRequest': { part: 'team', members: { halves: 'nouvelle feuille de secours' } },
  'office/signedPaper': {
    part: 'signedPapers',
    members: {
      pages: 'image',
      pdfs: 'image',
      children: 'noms des enfants',
      text: '',
      from: 'dates',
      to: 'dates',
    },
  },
  'thread/erasureRequest': {
    part: 'requests',
    members: {
      child: 'effacer des photos',
      guardian: 'qui le demande',
      day: 'quand',
      withdrawn: 'quand',
      answer: 'la réponse et sa raison',
    },
  },
  'thread/deviceReport': { part: 'requests', members: { device: 'ce n’est pas moi' } },
  'post/handout': {
    part: 'handouts',
    members: { title: 'titre', author: 'qui les a remis', day: 'quel jour', group: 'à qui', file: 'papiers' },
  },
  'file/handout': {
    part: 'handouts',
    members: { title: 'titre', author: 'qui les a remis', day: 'quel jour', group: 'à qui', file: 'papiers' },
  },
  'medium/photo': {
    part: 'photos',
    members: {
      full: 'photos',
      preview: 'photos',
      thumbhash: 'photos',
      order: '',
      film: 'films',
      caption: 'légendes',
      copy: '',
      dissuasion: '',
    },
  },
  'print/copy': { part: 'photos', members: { file: 'exemplaire à garder' } },
  'post/album': {
    part: 'photos',
    members: {
      title: 'titres',
      text: 'récits',
      author: 'qui les a publiés',
      member: 'qui les a publiés',
      album: '',
      edition: '',
      cover: '',
      period: 'récits',
      group: 'récits',
    },
  },
  'sheet/sheet': {
    part: 'sheets',
    members: {
      child: 'fiche',
      allergies: 'allergies',
      actions: 'gestes',
      medicines: 'médicaments et leur place',
      doctor: 'médecin',
      contacts: 'personnes à appeler et leurs numéros',
      readOn: 'quand',
      readBy: 'qui l’a relue',
      member: '',
      said: 'd’après qui',
      isJoined: '',
      former: 'versions d’avant',
    },
  },
};

/**
 * Where a record is given an end that is a day, chosen or following from one, and of which kinds (LG-5). Empty: it hands on
 * what another gave. Kinds that end so long after they were written stand in `DOCUMENTS_KEPT` of the protocol.
 */
export const ENDS: Readonly<Record<string, readonly string[]>> = {
  'apps/web/src/features/consents-record/signedPapers.ts': ['office/signedPaper'],
  'apps/web/src/features/devices/deviceReport.ts': [],
  'apps/web/src/features/ends/albumEnd.ts': ['medium/photo', 'print/copy', 'post/album'],
  'apps/web/src/features/handouts/AddHandoutDialog.tsx': [],
  'apps/web/src/features/handouts/handoutWrites.ts': ['post/handout', 'file/handout'],
  'apps/web/src/features/opening/lostSheets.ts': [],
  'apps/web/src/features/publishing/makePublication.ts': ['medium/photo', 'post/album'],
  'apps/web/src/features/sheets/sheets.ts': ['sheet/sheet'],
  'apps/web/src/session/endingWrites.ts': [],
  'apps/web/src/session/writes.ts': [],
  'packages/client/src/outbox/draft.ts': [],
  'packages/client/src/outbox/indexSheets.ts': [],
};

const settings: [PartName, string] = ['names', 'réglages'];
const device: [PartName, string] = ['devices', 'clés publiques'];
const comesAndGoes: [PartName, string] = ['devices', 'entré et sorti'];
const belongs: [PartName, string] = ['choices', 'inscriptions, groupes, foyers et responsables'];
const card: [PartName, string] = ['waysBack', 'carte'];
const consent: [PartName, string] = ['choices', 'chaque accord, refus et retrait'];

/** By type: the part, and its words. */
export const STATEMENTS: Readonly<Record<string, readonly [PartName, string]>> = {
  opened: settings,
  settingsChanged: settings,
  rootReplaced: device,
  directionRecovered: comesAndGoes,
  staffDeviceEnrolled: comesAndGoes,
  staffDeviceRevoked: comesAndGoes,
  staffKeyringRotated: device,
  forgotten: ['traces', 'ce qui a été supprimé'],
  resumed: ['traces', 'suite des changements'],
  groupAdded: belongs,
  childEnrolled: belongs,
  childInGroup: belongs,
  guardiansCounted: belongs,
  householdOpened: belongs,
  householdClosed: belongs,
  guardianAdded: belongs,
  guardianEnded: belongs,
  childLinked: belongs,
  invitationIssued: card,
  invitationRevoked: card,
  standingInvitationSet: card,
  standingInvitationEnded: card,
  householdKeyringRotated: device,
  consentRecorded: consent,
  consentSigned: consent,
  deviceClaimed: comesAndGoes,
  devicePaired: comesAndGoes,
  deviceRevoked: comesAndGoes,
};

const passed: [PartName, string] = ['traces', 'suite des changements'];
const keys: [PartName, string] = ['photos', 'la clé'];

/** By name: the part, and its words. What a table tells column by column is in docs/threats.md (SV-45). */
export const TABLES: Readonly<Record<string, readonly [PartName, string]>> = {
  directory: ['names', 'nom affiché'],
  establishments: ['names', 'nom affiché'],
  invitation_directory: card,
  invitations: card,
  password_directory: ['waysBack', 'identifiant'],
  root_directory: device,
  mail_links: ['mails', 'le message'],
  mails: ['mails', 'le message'],
  notices: ['mails', 'adresse, langue et heure'],
  mailed_invitations: ['invitations', 'dans quelle langue'],
  pushes: ['phones', 'prend les messages'],
  statements: ['choices', 'en numéros sans nom'],
  devices: ['devices', 'dernier jour'],
  audiences: keys,
  audience_members: keys,
  audience_seals: keys,
  seals: keys,
  wraps: keys,
  records: ['photos', 'connaît le jour'],
  record_subjects: ['photos', 'quels numéros d’enfants'],
  blobs: ['traces', 'tailles'],
  change_rows: passed,
  change_sets: ['traces', 'réponses aux envois'],
  occurrences: ['traces', 'carte présentée de nouveau'],
  readings: ['team', 'heure par heure'],
  ended: ['traces', 'ce qui a atteint sa fin'],
};
