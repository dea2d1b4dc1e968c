/**
 * Makes the demonstration in this browser, with the engine as it is: the space is opened, its register and book filled,
 * a colleague let in, two families enter by their cards and sign, and two weeks of photos go through the real pipeline,
 * those of today first. Nothing is played: what each profile then sees is what the consents allow.
 */
import { addTeamProfile, hashText, issueCards, type Device, type Profile } from '@cocon/client';
import type { PreparedAndEncrypted } from '@cocon/client/media';
import { schoolYearEnd, USUAL_END } from '@cocon/domain';
import type { LocalDay } from '@cocon/protocol';
import { newRecordId } from '../../session/writes.ts';
import { carryOut } from '../children/carryOut.ts';
import { paperText } from '../consents-record/paperText.ts';
import { NO_ACCORD } from '../papers/choice.ts';
import { signChoices } from '../choices/signConsent.ts';
import { makePublication, type SealedPicture } from '../publishing/makePublication.ts';
import { bytesOf, filesOf } from '../publishing/sealedFiles.ts';
import { noMarks, type Marks } from '../publishing/subjects.ts';
import { albums, dayBack, pictureCount, type DemonstrationAlbum, type Picture } from './albums.ts';
import {
  castNames,
  children,
  COLLEAGUE,
  DIRECTOR,
  enteredHomes,
  homes,
  HOUSE_NAME,
  type CastChild,
  type HomeName,
} from './cast.ts';
import { childBody, drawIds, drawn, planHouse, type CastIds } from './houseOfCast.ts';

/** Opened, filled, the colleague let in, the cards made, the families in. */
const STEPS = 5;

export interface BuildProgress {
  readonly done: number;
  readonly total: number;
  readonly phase: 'house' | 'photos';
}

export interface BuildTools {
  readonly device: Device;
  readonly origin: string;
  readonly zone: string;
  /** Draws a picture; `turn` is its number. */
  readonly paint: (picture: Picture, turn: number) => Promise<File>;
  readonly prepare: (file: File, establishment: string) => Promise<PreparedAndEncrypted>;
  readonly progress: (progress: BuildProgress) => void;
}

/** Returns direction's profile; the others are closed. */
export async function buildDemonstration(tools: BuildTools): Promise<Profile> {
  const { device, zone } = tools;
  let steps = 0;
  const step = () => tools.progress({ phase: 'house', done: ++steps, total: STEPS });
  tools.progress({ phase: 'house', done: 0, total: STEPS });

  const opening = { displayName: HOUSE_NAME, zone, consentRule: 'both', person: DIRECTOR } as const;
  const direction = await device.openDemonstration(opening);
  await direction.sync();
  step();
  const team = await addTeamProfile(device, direction, COLLEAGUE);
  step();
  const ids = drawIds();
  const today = direction.moment.day;
  const to = schoolYearEnd(today) as LocalDay;
  const paper = { establishment: HOUSE_NAME, from: today, to, signedOn: today };
  const staff = { direction: direction.identity.id, team: team.identity.id };
  const text = await hashText(paperText(paper));
  await carryOut(direction, (state) => planHouse(state, { ids, today, text, staff }));
  await direction.sync();
  step();
  const families = await enterFamilies(tools, direction, ids, step);
  for (const family of families) family.close();
  await team.sync();
  await publishAlbums(tools, team, ids, today);
  team.close();
  return direction;
}

async function enterFamilies(
  { device, origin }: BuildTools,
  direction: Profile,
  ids: CastIds,
  step: () => void,
): Promise<Profile[]> {
  const requests = enteredHomes.map((name) => ({ ...drawn(ids.homes, name), guardianName: homes[name] }));
  const cards = await issueCards(direction, requests, origin);
  step();
  const families: Profile[] = [];
  for (const [index, { link }] of cards.entries()) {
    const family = await device.enter(link);
    const home = enteredHomes[index];
    if (home) await signFor(family, home, ids);
    families.push(family);
  }
  step();
  return families;
}

async function signFor(family: Profile, home: HomeName, ids: CastIds): Promise<void> {
  for (const name of castNames) {
    const one: CastChild = children[name];
    if (!one.homes.includes(home)) continue;
    const choice = { ...NO_ACCORD, image: one.reach };
    await signChoices(family, [{ id: drawn(ids.children, name), body: childBody(name), choice }]);
  }
}

/** Drawn, sealed and sent album by album; while one is on its way the next is prepared. */
async function publishAlbums(tools: BuildTools, team: Profile, ids: CastIds, today: LocalDay): Promise<void> {
  let done = 0;
  const count = () => tools.progress({ phase: 'photos', done, total: pictureCount });
  count();
  let turn = 0;
  for (const album of albums) {
    const first = turn;
    turn += album.pictures.length;
    const prepared = await Promise.all(
      album.pictures.map(async (picture, index) => {
        const file = await tools.paint(picture, first + index);
        const photo = await tools.prepare(file, team.stored.establishment);
        done += 1;
        count();
        return photo;
      }),
    );
    const { writes, blobs } = publicationOf(album, prepared, ids, dayBack(today, album.back), team);
    const draft = await team.enqueue({ writes }, blobs);
    if (album === albums.at(-1)) await team.sent(draft);
  }
}

function publicationOf(
  { title, pictures }: DemonstrationAlbum,
  prepared: readonly PreparedAndEncrypted[],
  ids: CastIds,
  day: LocalDay,
  team: Profile,
) {
  const photos = prepared.map((photo, index): SealedPicture => ({
    key: String(index),
    day,
    ...filesOf(photo),
  }));
  const writes = makePublication({
    title,
    author: COLLEAGUE,
    photos,
    marks: marksOf(pictures, ids),
    zone: team.state.settings.zone,
    photoEnd: USUAL_END,
    newId: newRecordId,
  });
  return { writes, blobs: prepared.flatMap(bytesOf) };
}

/** Each child is marked as seen on its own pictures of the album. */
function marksOf(pictures: readonly Picture[], ids: CastIds): Marks {
  const names = [...new Set(pictures.flatMap((picture) => picture.children))];
  const seenOn = names.map((name) => {
    const keys = pictures.flatMap((picture, index) =>
      picture.children.includes(name) ? [String(index)] : [],
    );
    return [drawn(ids.children, name), new Set(keys)] as const;
  });
  return { ...noMarks, ticked: names.map((name) => drawn(ids.children, name)), seenOn: new Map(seenOn) };
}
