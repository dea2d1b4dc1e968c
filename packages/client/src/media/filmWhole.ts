/**
 * Whether a film's file is there to its end. One that says first where its pictures lie, as messengers and clouds send them,
 * opens and plays although the network broke off half-way: it would be published as whole, and stand still there.
 *
 * MP4 and QuickTime are a row of boxes that say their own length (ISO 14496-12, 4.2): those of pictures and of where they
 * lie must fit into the file. What cameras append behind them is not looked at; other containers are left to their reader.
 */
import { hasLetters, letters, uint32 } from './bigEndian.ts';

const needed = new Set(['moov', 'moof', 'mdat']);
/** Name and length, also a long one. */
const headBytes = 16;
/** A film of five minutes in parts of a tenth of a second has some 6 000. */
const mostBoxes = 50_000;

/** Reads a few bytes of each box; throws what the browser throws where the file has gone. */
export async function isFilmWhole(file: Blob): Promise<boolean> {
  let at = 0;
  for (let box = 0; box < mostBoxes && at + 8 <= file.size; box++) {
    const head = new Uint8Array(await file.slice(at, at + headBytes).arrayBuffer());
    if (
      box === 0 &&
      !hasLetters(head, 4, 'ftyp') &&
      !/^(moov|mdat|wide|free|skip)$/.test(letters(head, 4, 4))
    )
      return true;
    const short = uint32(head, 0);
    const length = short === 1 ? uint32(head, 8) * 2 ** 32 + uint32(head, 12) : short;
    // 0: to the end, wherever that is.
    if (length < 8) return true;
    if (needed.has(letters(head, 4, 4)) && at + length > file.size) return false;
    at += length;
  }
  return true;
}
