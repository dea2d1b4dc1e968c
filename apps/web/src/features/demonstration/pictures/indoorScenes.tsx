/** Indoors: painting, the apple cake, the story on the carpet, music. */
import { paint as p } from '../../../design/emblems/emblemColours.ts';
import type { Scene } from './scene.ts';

const room = (wall: string, floor: string) => (
  <>
    <path d="M0 0h400v300H0z" fill={wall} />
    <path d="M0 214h400v86H0z" fill={floor} />
    <path d="M0 210h400v7H0z" fill={p.white} />
  </>
);

const windowAt = (x: number) => (
  <g transform={`translate(${x} 30)`}>
    <path d="M0 0h92v96H0z" fill={p.white} />
    <path d="M7 7h36v36H7zM49 7h36v36H49zM7 49h36v40H7zM49 49h36v40H49z" fill={p.ice} />
    <circle cx="68" cy="24" r="11" fill={p.sun} />
  </g>
);

export const painting: Scene = {
  behind: (
    <>
      {room(p.cream, p.sand)}
      {windowAt(28)}
      <path
        d="M176 236l26 -150M344 236l-26 -150M260 90v-24"
        stroke={p.bark}
        strokeWidth="8"
        strokeLinecap="round"
      />
      <path d="M176 58h170v126H176z" fill={p.white} />
      <path d="M172 180h178v12H172z" fill={p.bark} />
      <circle cx="222" cy="98" r="24" fill={p.sun} />
      <path d="M188 170c20 -46 46 -46 64 -6c22 -40 56 -34 80 6z" fill={p.grass} />
      <path d="M296 84c14 -12 30 0 22 14c-6 12 -22 14 -28 26c-14 -16 -10 -30 6 -40z" fill={p.rose} />
    </>
  ),
  places: [
    { x: 112, y: 276, scale: 1.2 },
    { x: 296, y: 284, scale: 1.2 },
    { x: 204, y: 286, scale: 1.15 },
  ],
  before: (
    <>
      <path d="M18 258h52l-6 36H24z" fill={p.lilac} />
      <path d="M30 258v-30M44 258v-40M58 258v-28" stroke={p.bark} strokeWidth="5" strokeLinecap="round" />
      <path d="M26 230h8v-14h-8zM40 220h8v-14h-8zM54 230h8v-14h-8z" fill={p.rose} />
      <circle cx="364" cy="286" r="9" fill={p.sky} />
      <circle cx="386" cy="274" r="6" fill={p.sun} />
      <circle cx="346" cy="272" r="5" fill={p.rose} />
    </>
  ),
};

const apple = (x: number, y: number) => (
  <g transform={`translate(${x} ${y})`}>
    <circle cx="-5" cy="0" r="10" fill={p.rose} />
    <circle cx="5" cy="0" r="10" fill={p.rose} />
    <path d="M0 -8c0 -6 2 -8 6 -10" stroke={p.wood} strokeWidth="3" fill="none" strokeLinecap="round" />
    <path d="M2 -14c6 -6 12 -4 14 0c-6 4 -12 4 -14 0z" fill={p.grass} />
  </g>
);

export const cake: Scene = {
  behind: (
    <>
      {room(p.straw, p.apricot)}
      <path d="M44 40h312v10H44zM44 104h312v10H44z" fill={p.bark} />
      <path d="M64 40v-22h34v22zM114 40v-28h26v28zM300 40v-24h38v24z" fill={p.sky} />
      <path d="M160 40c0 -20 40 -20 40 0zM220 40v-18h56v18z" fill={p.cream} />
      <path d="M76 104v-26h42v26zM272 104c0 -24 48 -24 48 0z" fill={p.mint} />
      {apple(160, 94)}
      {apple(190, 94)}
      {apple(220, 94)}
    </>
  ),
  places: [
    { x: 120, y: 262, scale: 1.2 },
    { x: 280, y: 262, scale: 1.2 },
    { x: 200, y: 256, scale: 1.1 },
  ],
  before: (
    <>
      <path d="M20 232h360v16H20z" fill={p.wood} />
      <path d="M34 248h332v52H34z" fill={p.cream} />
      <path
        d="M34 248h332l-20 18l-24 -18l-26 18l-26 -18l-26 18l-26 -18l-26 18l-26 -18l-26 18l-26 -18l-26 18l-22 -18z"
        fill={p.rose}
      />
      <ellipse cx="200" cy="230" rx="66" ry="10" fill={p.white} />
      <path d="M150 224v-24h100v24c-20 8 -80 8 -100 0z" fill={p.apricot} />
      <ellipse cx="200" cy="200" rx="50" ry="10" fill={p.straw} />
      <path
        d="M172 198l10 -4M194 202l12 -4M216 198l12 -3"
        stroke={p.fox}
        strokeWidth="5"
        strokeLinecap="round"
      />
      {apple(66, 222)}
      {apple(340, 222)}
    </>
  ),
};

export const story: Scene = {
  behind: (
    <>
      {room(p.mauve, p.sand)}
      {windowAt(278)}
      <path d="M30 60h120v150H30z" fill={p.bark} />
      <path d="M38 68h104v60H38zM38 136h104v66H38z" fill={p.wood} />
      <path
        d="M44 128V84h12v44zM58 128V76h14v52zM74 128V90h10v38zM96 202v-50h14v50zM112 202v-44h10v44z"
        fill={p.rose}
      />
      <path d="M88 128V80h14v48zM104 128V88h12v40zM46 202v-46h12v46zM124 202v-52h12v52z" fill={p.sun} />
      <path d="M60 202v-54h14v54zM78 202v-40h14v40zM120 128V82h14v46z" fill={p.sky} />
      <ellipse cx="210" cy="264" rx="178" ry="34" fill={p.rose} />
      <ellipse cx="210" cy="262" rx="146" ry="25" fill={p.blush} />
    </>
  ),
  places: [
    { x: 118, y: 266, scale: 1.1 },
    { x: 302, y: 266, scale: 1.1 },
    { x: 212, y: 252, scale: 1.1 },
  ],
  before: (
    <>
      <path
        d="M212 268c-22 -14 -52 -14 -70 -6v30c18 -8 48 -8 70 6c22 -14 52 -14 70 -6v-30c-18 -8 -48 -8 -70 6z"
        fill={p.white}
      />
      <path d="M212 268v30" stroke={p.pebble} strokeWidth="3" />
      <circle cx="176" cy="276" r="9" fill={p.sun} />
      <path d="M228 284c10 -14 28 -14 38 -2z" fill={p.grass} />
    </>
  ),
};

const note = (x: number, y: number, colour: string) => (
  <g transform={`translate(${x} ${y})`}>
    <ellipse cx="0" cy="0" rx="9" ry="7" fill={colour} />
    <path d="M8 -2v-32c8 4 14 8 12 18" stroke={colour} strokeWidth="4" fill="none" strokeLinecap="round" />
  </g>
);

export const music: Scene = {
  behind: (
    <>
      {room(p.mint, p.straw)}
      {windowAt(40)}
      {note(180, 70, p.leaf)}
      {note(240, 50, p.rose)}
      {note(300, 90, p.lilac)}
      {note(352, 56, p.sky)}
      <ellipse cx="200" cy="268" rx="170" ry="28" fill={p.sun} />
    </>
  ),
  places: [
    { x: 112, y: 262, scale: 1.15 },
    { x: 292, y: 262, scale: 1.15 },
    { x: 202, y: 250, scale: 1.1 },
  ],
  before: (
    <>
      <path d="M168 252h68v34c-14 12 -54 12 -68 0z" fill={p.rose} />
      <ellipse cx="202" cy="252" rx="34" ry="10" fill={p.cream} />
      <path d="M168 262l17 22l17 -22l17 22l17 -22" stroke={p.white} strokeWidth="4" fill="none" />
      <path d="M186 240l24 10M230 236l-18 12" stroke={p.bark} strokeWidth="5" strokeLinecap="round" />
      <path d="M44 286h74l-8 10H52zM322 272l34 14l-4 12l-36 -14z" fill={p.sky} />
      <path d="M54 286l4 10M70 286l2 10M88 286l0 10M104 286l-4 10" stroke={p.white} strokeWidth="3" />
    </>
  ),
};
