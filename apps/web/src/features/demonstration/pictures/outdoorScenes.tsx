/** Outdoors: the garden, the snails' race, the cardboard boat, leaves and puddles. */
import { paint as p } from '../../../design/emblems/emblemColours.ts';
import type { Scene } from './scene.ts';

const hills = (
  <>
    <path d="M0 150c60 -50 130 -40 190 -8c60 -44 140 -44 210 0v158H0z" fill={p.mint} />
    <path d="M0 190c90 -40 160 -10 220 -6c70 -26 130 -16 180 6v110H0z" fill={p.grass} />
  </>
);

const cloud = (x: number, y: number, scale: number) => (
  <path
    transform={`translate(${x} ${y}) scale(${scale})`}
    d="M-34 12c-14 0 -14 -20 0 -20c2 -16 28 -18 32 -4c14 -8 28 4 22 14c12 0 12 10 2 10z"
    fill={p.white}
  />
);

const flower = (x: number, y: number, colour: string) => (
  <g transform={`translate(${x} ${y})`}>
    <path d="M0 0v-26" stroke={p.leaf} strokeWidth="4" strokeLinecap="round" />
    <circle cx="-6" cy="-32" r="7" fill={colour} />
    <circle cx="6" cy="-32" r="7" fill={colour} />
    <circle cx="0" cy="-40" r="7" fill={colour} />
    <circle cx="0" cy="-26" r="7" fill={colour} />
    <circle cx="0" cy="-33" r="5" fill={p.straw} />
  </g>
);

export const garden: Scene = {
  behind: (
    <>
      <path d="M0 0h400v300H0z" fill={p.ice} />
      <circle cx="332" cy="56" r="34" fill={p.sun} />
      {cloud(90, 60, 1)}
      {cloud(220, 40, 0.7)}
      {hills}
      <path d="M28 236h344l22 64H6z" fill={p.bark} />
      <path d="M24 258h352M16 280h368" stroke={p.wood} strokeWidth="4" opacity="0.5" />
      {flower(48, 246, p.rose)}
      {flower(356, 246, p.lilac)}
    </>
  ),
  places: [
    { x: 138, y: 262, scale: 1.15 },
    { x: 250, y: 266, scale: 1.15 },
    { x: 196, y: 250, scale: 1 },
  ],
  before: (
    <>
      {flower(90, 290, p.sun)}
      {flower(196, 296, p.rose)}
      {flower(306, 290, p.apricot)}
      <path d="M318 262h34v30h-34zM352 270l22 -12l4 6l-24 18z" fill={p.sky} />
      <path d="M322 262c4 -18 24 -18 28 0" stroke={p.sky} strokeWidth="5" fill="none" />
    </>
  ),
};

const snail = (x: number, y: number, shell: string) => (
  <g transform={`translate(${x} ${y})`}>
    <path d="M-34 0c10 -10 46 -2 56 -20c6 4 8 20 -6 22z" fill={p.straw} />
    <path d="M20 -18l8 -14M14 -18l0 -14" stroke={p.straw} strokeWidth="4" strokeLinecap="round" />
    <circle cx="-8" cy="-18" r="18" fill={shell} />
    <path d="M-8 -18c0 -8 10 -4 8 4c-4 10 -20 4 -18 -8" stroke={p.cream} strokeWidth="4" fill="none" />
  </g>
);

export const snails: Scene = {
  behind: (
    <>
      <path d="M0 0h400v300H0z" fill={p.straw} />
      <circle cx="64" cy="52" r="30" fill={p.apricot} />
      {hills}
      <path d="M70 120V52l0 0h260v68" stroke={p.wood} strokeWidth="7" fill="none" strokeLinejoin="round" />
      <path
        d="M70 52l22 24l22 -24l22 24l22 -24l22 24l22 -24l22 24l22 -24l22 24l22 -24l22 24l20 -24"
        fill={p.rose}
      />
    </>
  ),
  places: [
    { x: 128, y: 214, scale: 1.05 },
    { x: 262, y: 214, scale: 1.05 },
    { x: 196, y: 206, scale: 0.95 },
  ],
  before: (
    <>
      <path d="M0 216h400v84H0z" fill={p.sand} />
      <path d="M0 244h400M0 272h400" stroke={p.white} strokeWidth="4" strokeDasharray="16 12" />
      <path d="M352 216h16v84h-16z" fill={p.ink} opacity="0.75" />
      <path
        d="M352 216h8v14h-8zM360 230h8v14h-8zM352 244h8v14h-8zM360 258h8v14h-8zM352 272h8v14h-8zM360 286h8v14h-8z"
        fill={p.white}
      />
      {snail(112, 240, p.lilac)}
      {snail(224, 268, p.rose)}
      {snail(156, 296, p.sky)}
    </>
  ),
};

export const boat: Scene = {
  behind: (
    <>
      <path d="M0 0h400v300H0z" fill={p.cream} />
      <circle cx="320" cy="62" r="36" fill={p.apricot} />
      {cloud(96, 66, 1.1)}
      <path d="M0 190c40 -14 60 12 100 0s60 -12 100 0s60 12 100 0s60 -12 100 0v110H0z" fill={p.ice} />
      <path d="M206 60v150" stroke={p.bark} strokeWidth="7" strokeLinecap="round" />
      <path d="M214 66c46 18 64 58 68 92h-68z" fill={p.rose} />
      <path d="M198 74c-34 22 -52 54 -56 84h56z" fill={p.white} />
      <path d="M206 44l30 10l-30 12z" fill={p.sun} />
    </>
  ),
  places: [
    { x: 132, y: 246, scale: 1.05 },
    { x: 272, y: 246, scale: 1.05 },
    { x: 204, y: 250, scale: 1.05 },
  ],
  before: (
    <>
      <path d="M66 206h274c-6 40 -34 62 -64 62H132c-34 0 -58 -22 -66 -62z" fill={p.bark} />
      <path d="M66 206h274l-4 16H70z" fill={p.apricot} />
      <circle cx="140" cy="242" r="10" fill={p.ice} />
      <circle cx="204" cy="242" r="10" fill={p.ice} />
      <circle cx="268" cy="242" r="10" fill={p.ice} />
      <path d="M0 256c40 -14 60 12 100 0s60 -12 100 0s60 12 100 0s60 -12 100 0v44H0z" fill={p.sky} />
      <path
        d="M40 282q12 -10 24 0M180 286q12 -10 24 0M312 280q12 -10 24 0"
        stroke={p.white}
        strokeWidth="4"
        fill="none"
      />
    </>
  ),
};

const leaf = (x: number, y: number, turn: number, colour: string) => (
  <path
    transform={`translate(${x} ${y}) rotate(${turn})`}
    d="M0 -14c12 4 12 20 0 28c-12 -8 -12 -24 0 -28z"
    fill={colour}
  />
);

export const puddles: Scene = {
  behind: (
    <>
      <path d="M0 0h400v300H0z" fill={p.sand} />
      {cloud(80, 48, 1.2)}
      {cloud(300, 40, 1)}
      <path d="M330 210V110" stroke={p.wood} strokeWidth="16" strokeLinecap="round" />
      <circle cx="330" cy="92" r="52" fill={p.apricot} />
      <circle cx="296" cy="120" r="30" fill={p.fox} />
      <circle cx="366" cy="122" r="30" fill={p.sun} />
      <path d="M0 208c110 -26 280 -26 400 0v92H0z" fill={p.grass} />
      <ellipse cx="170" cy="262" rx="130" ry="26" fill={p.sky} />
      <ellipse cx="170" cy="260" rx="96" ry="16" fill={p.ice} />
    </>
  ),
  places: [
    { x: 104, y: 260, scale: 1.1 },
    { x: 236, y: 260, scale: 1.1 },
    { x: 170, y: 254, scale: 1.05 },
  ],
  before: (
    <>
      <path
        d="M64 262l-14 -16M80 270l-8 -20M276 262l14 -16M258 272l8 -20"
        stroke={p.sky}
        strokeWidth="5"
        strokeLinecap="round"
      />
      {leaf(40, 282, 30, p.fox)}
      {leaf(330, 276, -40, p.apricot)}
      {leaf(366, 246, 70, p.rose)}
      {leaf(26, 120, 20, p.apricot)}
      {leaf(150, 60, -30, p.fox)}
      {leaf(232, 110, 50, p.sun)}
    </>
  ),
};
