/**
 * The list in preparation, kept on this device as the profile's notes are: boxed under its storage key, forgotten with the
 * profile, nothing of it to the server. It ends when it is imported, erased on purpose, or untouched for a week.
 */
import { useCallback, useEffect, useState } from 'react';
import type { Profile } from '@cocon/client';
import { openProfiles } from '../../session/session.ts';
import { useProfile } from '../../session/useSession.ts';
import {
  beginDraft,
  draftText,
  isStillKept,
  readDraft,
  type ImportDraft,
  type KeptDraft,
} from './importDraft.ts';
import { LIST_NOTE } from './listNote.ts';
import type { ChangeDraft } from './usePreview.ts';

/** So soon after a change it is on the disk: not at every letter. */
const SOON = 400;

/** Screens ask at every change of the profile. */
let lastRead: { readonly text: string; readonly kept: KeptDraft | undefined } | undefined;

/** The list that waits on this device, unless its week is over. */
export function keptList(profile: Profile): KeptDraft | undefined {
  const text = profile.note(LIST_NOTE);
  if (text === undefined) return undefined;
  if (lastRead?.text !== text) lastRead = { text, kept: readDraft(text) };
  const { kept } = lastRead;
  return kept && isStillKept(kept, profile.moment.day) ? kept : undefined;
}

const keepList = (profile: Profile, draft: ImportDraft): Promise<void> =>
  profile.keepNote(LIST_NOTE, draftText({ day: profile.moment.day, draft }));

export async function forgetList(profile: Profile): Promise<void> {
  if (profile.note(LIST_NOTE) !== undefined) await profile.keepNote(LIST_NOTE, null);
}

/** Erases a list whose week is over. */
export async function endList(profile: Profile): Promise<void> {
  if (keptList(profile) === undefined) await forgetList(profile);
}

export interface ListInFront {
  /** What is on the screen. */
  readonly draft: ImportDraft | undefined;
  /** What is kept, while nothing is on the screen. */
  readonly waiting: KeptDraft | undefined;
  readonly begin: (text: string) => void;
  readonly change: ChangeDraft;
  readonly resume: () => void;
  /** Puts it out of sight; it is kept. */
  readonly putAside: () => void;
  readonly forget: () => Promise<void>;
  /** Keeps again what was erased. */
  readonly restore: (kept: KeptDraft) => void;
}

export function useListInFront(): ListInFront {
  const profile = useProfile();
  const [draft, setDraft] = useState<ImportDraft>();
  const keeper = useKeeper(profile);
  const waiting = draft ? undefined : keptList(profile);

  useEffect(() => {
    if (draft) keeper.keep(draft);
  }, [keeper, draft]);

  return {
    draft,
    waiting,
    begin: (text) => setDraft(beginDraft(text)),
    change: useCallback((change) => setDraft((now) => now && change(now)), []),
    resume: () => setDraft(waiting?.draft),
    putAside: () => {
      keeper.now();
      setDraft(undefined);
    },
    forget: async () => {
      keeper.drop();
      setDraft(undefined);
      await forgetList(profile);
    },
    restore: (kept) => void profile.keepNote(LIST_NOTE, draftText(kept)),
  };
}

/** Keeps what changed, soon; at once where the page goes. */
function useKeeper(profile: Profile) {
  const [keeper] = useState(() => makeKeeper(profile));
  useEffect(() => {
    const flush = keeper.now;
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [keeper]);
  return keeper;
}

function makeKeeper(profile: Profile) {
  let waiting: ImportDraft | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const drop = () => {
    clearTimeout(timer);
    waiting = undefined;
  };
  const now = () => {
    const draft = waiting;
    drop();
    // Of a profile that was closed or forgotten meanwhile nothing is written any more.
    if (draft && openProfiles().includes(profile)) void keepList(profile, draft);
  };
  return {
    drop,
    now,
    keep(draft: ImportDraft) {
      waiting = draft;
      clearTimeout(timer);
      timer = setTimeout(now, SOON);
    },
  };
}
