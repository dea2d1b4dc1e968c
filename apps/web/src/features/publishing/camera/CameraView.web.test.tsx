/** The camera that cannot be had, the one that goes, and the films that it takes. */
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { showTest, type TestPage } from '../../../design/testPage.tsx';
import { loadCatalogues } from '../../../locales/catalogues.ts';
import { CameraView, type CameraViewProps } from './CameraView.tsx';

let page: TestPage;
beforeEach(async () => {
  page = await showTest();
  await loadCatalogues(['publishing']);
});
afterEach(() => {
  vi.restoreAllMocks();
  page.close();
});

const open = (props: Partial<CameraViewProps> = {}) =>
  page.show(
    <CameraView
      notToday={['Léo']}
      notOnFilm={['Léo', 'Inès']}
      onTaken={() => undefined}
      onClose={() => undefined}
      {...props}
    />,
  );
const shutter = () => page.get('button', 'Prendre la photo') as HTMLButtonElement;
const says = (words: string) =>
  vi.waitFor(() => expect(document.querySelector('[role=alert]')?.textContent).toContain(words), 5_000);
const canRetry = () =>
  [...document.querySelectorAll('[role=alert] button')].some(
    ({ textContent }) => textContent === 'Réessayer',
  );

test.each([
  ['NotAllowedError', 'Autorisez‑le pour ce site dans les réglages du navigateur', true],
  ['NotFoundError', 'Cet appareil n’a pas d’appareil photo. Fermez, puis choisissez', false],
  ['NotReadableError', 'pris par une autre application. Fermez‑la, puis réessayez', true],
  ['SecurityError', 'Ouvrez Cocon à une adresse qui commence par https', true],
])('PU-3 %s: what to do is said, the shutter is off', async (name, words, retry) => {
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(new DOMException('', name));
  await open();
  await says(words);
  expect(canRetry()).toBe(retry);
  expect(shutter().disabled).toBe(true);
});

test('PU-3 a camera unplugged in the middle says so, keeps nothing frozen, and comes back on demand', async () => {
  const streamOf = () => document.createElement('canvas').captureStream(1);
  const first = streamOf();
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockResolvedValueOnce(first).mockResolvedValue(streamOf());
  await open();
  await vi.waitFor(() => expect(shutter().disabled).toBe(false), 5_000);
  // As the browser does when the device goes.
  for (const track of first.getTracks()) track.dispatchEvent(new Event('ended'));
  await says('L’appareil photo s’est arrêté. Rebranchez‑le');
  expect(document.querySelector('video')).toBeNull();
  expect(shutter().disabled).toBe(true);
  page.get('button', 'Réessayer').click();
  await vi.waitFor(() => expect(shutter().disabled).toBe(false), 5_000);
});

test('PU-4 a second tap that follows quickly is no hold of the first: two taps, two photos', async () => {
  lensThatMoves();
  const taken: File[] = [];
  await open({ onTaken: (file) => taken.push(file) });
  await vi.waitFor(() => expect(shutter().disabled).toBe(false), 5_000);
  const finger = (kind: string) =>
    shutter().dispatchEvent(
      new PointerEvent(kind, {
        bubbles: true,
        button: 0,
        pointerId: 1,
        pointerType: 'touch',
        isPrimary: true,
      }),
    );
  finger('pointerdown');
  finger('pointerup');
  await pause(200);
  finger('pointerdown');
  // Past the moment at which the first would have become a hold, not yet that of the second.
  await pause(350);
  finger('pointerup');
  await pause(600);
  expect(taken).toHaveLength(2);
});

/** A lens that sees something move, and a microphone unless it is refused. */
function lensThatMoves({ isMute = false } = {}): { unplug: () => void; hadSound: () => boolean } {
  const canvas = document.createElement('canvas');
  const pencil = canvas.getContext('2d');
  let shade = 0;
  const moving = setInterval(() => {
    shade = (shade + 20) % 255;
    if (pencil) pencil.fillStyle = `rgb(${shade} 90 160)`;
    pencil?.fillRect(0, 0, canvas.width, canvas.height);
  }, 30);
  onTestFinished(() => clearInterval(moving));
  let lens: MediaStream | undefined;
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(async (wanted) => {
    if (wanted?.audio !== true) return (lens = canvas.captureStream(30));
    if (isMute) throw new DOMException('', 'NotAllowedError');
    return new AudioContext().createMediaStreamDestination().stream;
  });
  const recorded: MediaStream[] = [];
  const Recorder = class extends MediaRecorder {
    constructor(stream: MediaStream, settings?: MediaRecorderOptions) {
      super(stream, settings);
      recorded.push(stream);
    }
  };
  vi.stubGlobal('MediaRecorder', Recorder);
  onTestFinished(() => void vi.unstubAllGlobals());
  return {
    // As the browser does when the device goes.
    unplug: () => lens?.getTracks().forEach((track) => track.dispatchEvent(new Event('ended'))),
    /** Whether the last film was recorded with a microphone. */
    hadSound: () => recorded.at(-1)?.getAudioTracks().length === 1,
  };
}

async function openForFilms(props: Partial<CameraViewProps> = {}) {
  const taken: File[] = [];
  await open({ onTaken: (file) => taken.push(file), ...props });
  await vi.waitFor(() => expect(shutter().disabled).toBe(false), 5_000);
  page.get('radio', 'Vidéo').click();
  await vi.waitFor(() => expect(filmButton('Commencer à filmer').disabled).toBe(false), 5_000);
  return taken;
}

const filmButton = (name: string) => page.get('button', name) as HTMLButtonElement;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

test('PU-2 PU-10 a film is begun and ended by a tap, with sound, and says who is not to be filmed', async () => {
  const { hadSound } = lensThatMoves();
  const taken = await openForFilms();
  expect(document.body.textContent).toMatch(/À ne pas filmer aujourd’hui\s: Léo, Inès/);
  filmButton('Commencer à filmer').click();
  await vi.waitFor(
    () => expect(document.querySelector('[role=timer]')?.textContent).toMatch(/0:01 sur 3:00/),
    9_000,
  );
  filmButton('Arrêter de filmer').click();
  await vi.waitFor(() => expect(taken).toHaveLength(1), 5_000);
  expect(taken[0]?.type).toMatch(/^video\/mp4/);
  expect(hadSound()).toBe(true);
  expect(document.body.textContent).toContain('1 vidéo prise');
});

test('PU-10 without wanting sound, or without a microphone, a film has none, and that is said before', async () => {
  const silentLens = lensThatMoves();
  const silent = await openForFilms();
  page.get('switch', 'Avec le son').click();
  await vi.waitFor(() => expect(document.body.textContent).toContain('La vidéo sera sans son.'), 5_000);
  filmButton('Commencer à filmer').click();
  await pause(800);
  filmButton('Arrêter de filmer').click();
  await vi.waitFor(() => expect(silent).toHaveLength(1), 5_000);
  expect(silentLens.hadSound()).toBe(false);
  page.close();
  page = await showTest();
  vi.restoreAllMocks();
  const muteLens = lensThatMoves({ isMute: true });
  const mute = await openForFilms();
  await vi.waitFor(() => expect(document.body.textContent).toContain('Cocon n’a pas le micro'), 5_000);
  filmButton('Commencer à filmer').click();
  await pause(800);
  filmButton('Arrêter de filmer').click();
  await vi.waitFor(() => expect(mute).toHaveLength(1), 5_000);
  expect(muteLens.hadSound()).toBe(false);
});

test('PU-10 a film ends by itself when it is as long as it may be', async () => {
  lensThatMoves();
  const taken = await openForFilms({ longestFilm: 1 });
  filmButton('Commencer à filmer').click();
  await vi.waitFor(() => expect(taken).toHaveLength(1), 9_000);
  // The film is handed over before the screen is drawn again.
  await vi.waitFor(() => expect(filmButton('Commencer à filmer').disabled).toBe(false), 5_000);
});

test('PU-11 a camera that goes while it films keeps what was filmed, and says so', async () => {
  const { unplug } = lensThatMoves();
  const taken = await openForFilms();
  filmButton('Commencer à filmer').click();
  await pause(1_500);
  unplug();
  await says('Les photos et vidéos déjà prises sont gardées');
  await vi.waitFor(() => expect(taken).toHaveLength(1), 5_000);
  expect(taken[0]?.size).toBeGreaterThan(0);
});

test('PU-11 a screen that is closed while it films keeps what was filmed', async () => {
  lensThatMoves();
  const taken = await openForFilms();
  filmButton('Commencer à filmer').click();
  await pause(1_200);
  await page.show(<p>fermé</p>);
  await vi.waitFor(() => expect(taken).toHaveLength(1), 5_000);
});
