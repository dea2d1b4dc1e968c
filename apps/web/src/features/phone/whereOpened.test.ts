import { describe, expect, test } from 'vitest';
import { whereOpened, type Clues } from './whereOpened.ts';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const ANDROID =
  'Mozilla/5.0 (Linux; Android 13; SM-A145R Build/TP1A.220624.014; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/124.0.6367.82 Mobile Safari/537.36';

const at = (userAgent: string, others: Partial<Clues> = {}) =>
  whereOpened({ userAgent, touchPoints: 5, isInstalled: false, ...others });

describe('PW-2 browsers inside other apps are told', () => {
  const inside: readonly (readonly [string | undefined, 'Safari' | 'Chrome', string])[] = [
    [
      'Facebook',
      'Safari',
      `${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/464.0.0.37.108;FBBV/597104640;FBDV/iPhone14,7;FBMD/iPhone;FBSN/iOS;FBSV/17.5.1;FBSS/3;FBID/phone;FBLC/fr_FR;FBOP/5]`,
    ],
    [
      'Messenger',
      'Safari',
      `${IPHONE} Mobile/15E148 [FBAN/MessengerForiOS;FBAV/459.0.0.28.108;FBDV/iPhone14,7;FBSN/iOS;FBSV/17.5.1;FBLC/fr_FR]`,
    ],
    [
      'Instagram',
      'Safari',
      `${IPHONE} Mobile/15E148 Instagram 334.0.4.32.98 (iPhone14,7; iOS 17_5_1; fr_FR; fr; scale=3.00; 1170x2532; 607041634)`,
    ],
    ['Google', 'Safari', `${IPHONE} GSA/317.0.634488990 Mobile/15E148 Safari/604.1`],
    [
      'TikTok',
      'Safari',
      `${IPHONE} Mobile/21F90 musical_ly_34.9.0 JsSdk/2.0 NetType/WIFI Channel/App Store BytedanceWebview/d8a21c6`,
    ],
    ['LinkedIn', 'Safari', `${IPHONE} Mobile/15E148 [LinkedInApp]/9.29.7843`],
    ['Snapchat', 'Safari', `${IPHONE} Mobile/15E148 Snapchat/12.85.0.44 (like Safari/8617.2.4.10.8, panda)`],
    ['X', 'Safari', `${IPHONE} Mobile/15E148 Twitter for iPhone/10.42`],
    // An app that shows pages without saying its name.
    [undefined, 'Safari', `${IPHONE} Mobile/15E148`],
    ['Facebook', 'Chrome', `${ANDROID} [FB_IAB/FB4A;FBAV/463.0.0.55.82;IABMV/1;]`],
    ['Messenger', 'Chrome', `${ANDROID} [FB_IAB/Orca-Android;FBAV/458.0.0.54.108;]`],
    [
      'Instagram',
      'Chrome',
      `${ANDROID} Instagram 333.0.0.42.91 Android (33/13; 300dpi; 720x1465; samsung; SM-A145R; a14; mt6768; fr_FR; 605078634)`,
    ],
    ['WhatsApp', 'Chrome', `${ANDROID} WhatsApp/2.24.11.79`],
    [
      'WeChat',
      'Chrome',
      `${ANDROID} XWEB/1160117 MMWEBSDK/20231105 MicroMessenger/8.0.45.2521(0x28002D37) WeChat/arm64`,
    ],
    ['LINE', 'Chrome', `${ANDROID} Line/14.8.1/IAB`],
    [undefined, 'Chrome', ANDROID],
  ];
  test.each(inside)('%s, for %s', (app, browser, userAgent) => {
    expect(at(userAgent)).toEqual({ kind: 'otherApp', app, browser });
  });
});

describe('PW-3 on an iPhone or iPad the app is installed first', () => {
  test.each([
    ['Safari', `${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`],
    ['Chrome', `${IPHONE} CriOS/125.0.6422.80 Mobile/15E148 Safari/604.1`],
    ['Firefox', `${IPHONE} FxiOS/126.0 Mobile/15E148 Safari/605.1.15`],
    ['Edge', `${IPHONE} EdgiOS/124.0.2478.89 Version/17.0 Mobile/15E148 Safari/604.1`],
    [
      'an iPad that calls itself a Mac',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
    ],
  ])('%s', (_name, userAgent) => {
    expect(at(userAgent)).toEqual({ kind: 'installFirst' });
  });
});

describe('PW-2 PW-3 everywhere else one enters where one is', () => {
  test.each([
    ['Chrome on Android', ANDROID.replace('; wv)', ')').replace('Version/4.0 ', '')],
    [
      'the oldest Chrome we know',
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/111.0.0.0 Mobile Safari/537.36',
    ],
    [
      'Samsung Internet',
      'Mozilla/5.0 (Linux; Android 13; SAMSUNG SM-A145R) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36',
    ],
    ['Firefox on Android', 'Mozilla/5.0 (Android 13; Mobile; rv:126.0) Gecko/126.0 Firefox/126.0'],
    [
      'DuckDuckGo on Android',
      'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/124.0.6367.82 Mobile DuckDuckGo/5 Safari/537.36',
    ],
    [
      'Chrome on Windows',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Safari/537.36',
    ],
    [
      'Teams on a laptop',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Safari/537.36 Teams/24.1',
    ],
  ])('%s', (_name, userAgent) => {
    expect(at(userAgent)).toEqual({ kind: 'here' });
  });

  test('a Mac, which no finger touches', () => {
    const mac =
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15';
    expect(at(mac, { touchPoints: 0 })).toEqual({ kind: 'here' });
  });

  test('the installed app of an iPhone, which does not say Safari', () => {
    expect(at(`${IPHONE} Mobile/15E148`, { isInstalled: true })).toEqual({ kind: 'here' });
  });
});
