/**
 * Where a page of ours was opened, told from what the browser says of itself:
 *
 * - `otherApp`: inside another app (Facebook, Instagram, a mail app…), which shows pages in a browser of its own, keeps
 *   their storage apart and throws it away: keys made there are lost. `browser` is where to go instead.
 * - `installFirst`: a browser of an iPhone or iPad. The installed app has a storage of its own there, and the browser's
 *   is emptied after seven days without a visit, so that one installs first and enters afterwards.
 * - `here`: everywhere else, the installed app above all.
 *
 * Told by names, so never certain: what is taken for another app has a way through (PW-2).
 */
import { isInstalled } from '../../shell/isInstalled.ts';

export type WhereOpened =
  | { readonly kind: 'here' }
  | { readonly kind: 'installFirst' }
  | {
      readonly kind: 'otherApp';
      /** The app's name, where it says it. */
      readonly app: string | undefined;
      readonly browser: 'Safari' | 'Chrome';
    };

export interface Clues {
  readonly userAgent: string;
  /** Fingers the screen can tell apart: an iPad calls itself a Mac, which has none. */
  readonly touchPoints: number;
  /** Opened from the home screen. */
  readonly isInstalled: boolean;
}

/** The first that fits names the app: Messenger says Facebook's names too. */
const apps: readonly (readonly [RegExp, string])[] = [
  [/\bFBAN\/Messenger|\bFB_IAB\/(?:MESSENGER|Orca)/i, 'Messenger'],
  [/\bInstagram\b/, 'Instagram'],
  [/\bBarcelona \d/, 'Threads'],
  [/\bFBA[NV]\/|\bFB_IAB\//, 'Facebook'],
  [/\bWhatsApp\//, 'WhatsApp'],
  [/\bSnapchat\b/, 'Snapchat'],
  [/musical_ly|BytedanceWebview|\bTikTok\b|\btrill_/i, 'TikTok'],
  [/\bTwitter(?:Android| for)/, 'X'],
  [/\bLinkedInApp\b/, 'LinkedIn'],
  [/\[?\bPinterest\//, 'Pinterest'],
  [/\bTelegram(?:-|\b)/, 'Telegram'],
  [/\bMicroMessenger\//, 'WeChat'],
  [/\bLine\/\d/, 'LINE'],
  [/\bViber\b/, 'Viber'],
  [/\bGmail\//, 'Gmail'],
  [/\bOutlook-(?:iOS|Android)\//, 'Outlook'],
  [/\bTeams(?:Mobile)?[-/]/, 'Teams'],
  [/\bGSA\//, 'Google'],
];

export function whereOpened({ userAgent, touchPoints, isInstalled }: Clues): WhereOpened {
  if (isInstalled) return { kind: 'here' };
  const isApple =
    /\biP(?:hone|ad|od)\b/.test(userAgent) || (/\bMacintosh\b/.test(userAgent) && touchPoints > 1);
  const isAndroid = /\bAndroid\b/.test(userAgent);
  if (!isApple && !isAndroid) return { kind: 'here' };
  const app = apps.find(([sign]) => sign.test(userAgent))?.[1];
  // Browsers of Apple's phones all say Safari, Android's views inside apps say `wv`.
  const isView = isApple ? !/\bSafari\//.test(userAgent) : /; wv\)/.test(userAgent);
  if (app !== undefined || isView) return { kind: 'otherApp', app, browser: isApple ? 'Safari' : 'Chrome' };
  return { kind: isApple ? 'installFirst' : 'here' };
}

/** What this browser says. */
export function cluesHere(): Clues {
  const { userAgent, maxTouchPoints } = navigator;
  return { userAgent, touchPoints: maxTouchPoints, isInstalled: isInstalled() };
}
