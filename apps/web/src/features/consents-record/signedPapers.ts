/**
 * Scans of signed papers: which belong to a consent, who is on them, how long they stay, and what is written of them.
 * A scan goes with the last photos that its consents allow, and before that when no home of its children reads any more.
 * The paper itself stays in its binder.
 */
import type { Document, Draft, DraftWrite, OutgoingBlob } from '@cocon/client';
import {
  filesOfPaper,
  lastDayOfPhotos,
  type EncryptedBlob,
  type EncryptedFile,
  type SignedPaperBody,
} from '@cocon/domain';
import {
  endOfDay,
  latestWords,
  type ChildId,
  type ConsentTerms,
  type LocalDay,
  type Moment,
  type RecordId,
  type RegisterState,
} from '@cocon/protocol';
import { officeWrite } from '../../session/writes.ts';

export type SignedPaper = Document<SignedPaperBody>;

/** One sheet, photographed or scanned, and encrypted, with the bytes. */
export interface Scan {
  readonly pages: readonly EncryptedFile[];
  readonly pdfs?: readonly EncryptedBlob[];
  readonly blobs: readonly OutgoingBlob[];
}

/** What a paper says besides its pages. */
export interface PaperFacts {
  readonly children: readonly ChildId[];
  readonly text: string;
  readonly from: LocalDay;
  readonly to: LocalDay;
}

type Named = Pick<SignedPaperBody, 'children' | 'text'>;

/** Whether a paper is one of those that a consent stands on. */
export const isOfConsent = (paper: Named, { child, text }: Pick<ConsentTerms, 'child' | 'text'>): boolean =>
  paper.text === text && paper.children.includes(child);

/** Papers of a child that no guardian's latest word stands on: of former years, or since then answered otherwise. */
export function formerPapers(
  papers: readonly SignedPaper[],
  state: RegisterState,
  child: ChildId,
  moment: Moment,
): SignedPaper[] {
  const words = latestWords(state, child, moment);
  return papers.filter(
    ({ body }) =>
      body.children.includes(child) && !words.some(({ word }) => word && isOfConsent(body, word.terms)),
  );
}

/** Children who share a home with this one, and for whom a guardian's latest word stands on the same text. */
export function onTheSameSheet(
  state: RegisterState,
  { child, text }: Pick<ConsentTerms, 'child' | 'text'>,
  children: readonly { readonly id: ChildId; readonly homes: readonly string[] }[],
  moment: Moment,
): ChildId[] {
  const homes = children.find(({ id }) => id === child)?.homes ?? [];
  return children
    .filter((other) => other.id !== child && other.homes.some((home) => homes.includes(home)))
    .filter(({ id }) => latestWords(state, id, moment).some(({ word }) => word?.terms.text === text))
    .map(({ id }) => id);
}

/** The last day on which a scan is kept. `leaving`: the reading day of children that is about to be noted. */
export function lastDayOfPaper(
  state: RegisterState,
  { children, to }: Pick<SignedPaperBody, 'children' | 'to'>,
  leaving?: { readonly children: readonly ChildId[]; readonly readingDay: LocalDay },
): LocalDay {
  const photos = lastDayOfPhotos(to) as LocalDay;
  const readings = children.map((child): LocalDay => {
    if (leaving?.children.includes(child as ChildId)) return leaving.readingDay;
    const links = state.children[child as ChildId]?.links ?? [];
    const newest = [...new Map(links.map((link) => [link.household, link])).values()];
    return newest.length === 0 ? photos : latest(newest.map((link) => link.to ?? photos));
  });
  const reading = readings.length === 0 ? photos : latest(readings);
  return reading < photos ? reading : photos;
}

/** What the leaving of children writes of their papers: each ends with the last home that reads, one that is over goes at once. */
export function papersOfLeaving(
  papers: readonly SignedPaper[],
  state: RegisterState,
  leaving: {
    readonly children: readonly ChildId[];
    readonly readingDay: LocalDay;
    readonly today: LocalDay;
  },
): { writes: DraftWrite[]; deletions: Draft['deletions'] } {
  const isAbout = ({ body }: SignedPaper) =>
    body.children.some((child) => leaving.children.includes(child as ChildId));
  const writes: DraftWrite[] = [];
  const deletions: { id: RecordId; collection: 'office' }[] = [];
  for (const paper of papers.filter(isAbout)) {
    const lastDay = lastDayOfPaper(state, paper.body, leaving);
    const write = paperWrite(paper.id, paper.body, lastDay, state, paper);
    if (lastDay < leaving.today) deletions.push({ id: paper.id, collection: 'office' });
    else if (write.until !== paper.header.until) writes.push(write);
  }
  return { writes, deletions };
}

/** The record of a new scan. */
export function writeScan(
  id: RecordId,
  scan: Scan,
  { children, text, from, to }: PaperFacts,
  state: RegisterState,
): DraftWrite {
  const files = {
    pages: [...scan.pages],
    ...(scan.pdfs && scan.pdfs.length > 0 ? { pdfs: [...scan.pdfs] } : {}),
  };
  const body: SignedPaperBody = { type: 'signedPaper', ...files, children: [...children], text, from, to };
  return paperWrite(id, body, lastDayOfPaper(state, body), state);
}

function paperWrite(
  id: RecordId,
  body: SignedPaperBody,
  lastDay: LocalDay,
  state: RegisterState,
  document?: SignedPaper,
): DraftWrite {
  const blobs = filesOfPaper(body).map(({ blob, size, hash }) => ({ id: blob, size, hash }));
  return officeWrite(id, body, { until: endOfDay(lastDay, state.settings.zone), blobs }, document);
}

const latest = (days: readonly LocalDay[]): LocalDay =>
  days.reduce((one, other) => (other > one ? other : one));
