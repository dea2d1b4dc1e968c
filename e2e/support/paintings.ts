/** Pictures painted by the project, as JPEG files on disk: suns, hills and round trees in the colours of the house. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { folderForFiles } from './files.ts';

const palettes = [
  ['#cfe3d6', '#8dbb9a', '#5f9c74', '#f6e7c8'],
  ['#f7d9bd', '#eda974', '#e38d4d', '#fdf0e0'],
  ['#cfdff0', '#8fb6d2', '#5f95bb', '#f8ead2'],
  ['#e2dcf3', '#a99ad8', '#8473c0', '#f7e6d6'],
  ['#f6e6a8', '#e3c766', '#d3aa2e', '#fbf5de'],
  ['#f5cfca', '#e28f86', '#cf6f65', '#fdeeea'],
  ['#d3e6dd', '#9bc7b1', '#e9b48c', '#fbf3e2'],
  ['#fbe0c4', '#eab07d', '#c98a9c', '#fff3e3'],
] as const;

function painting(number: number): string {
  const [sky, hill, deep, light] = palettes[number % palettes.length] ?? palettes[0];
  const at = (factor: number, least: number, most: number) => least + ((number * factor) % (most - least));
  const trees = [0, 1, 2, 3].map((tree) => {
    const x = at(137 + tree * 211, 60, 1140);
    const size = at(53 + tree * 31, 60, 150);
    return `<circle cx="${x}" cy="${620 - size / 3}" r="${size}" fill="${tree % 2 === 0 ? hill : light}" opacity=".85"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 900" width="1200" height="900">
    <rect width="1200" height="900" fill="${sky}"/>
    <circle cx="${at(311, 150, 1050)}" cy="${at(97, 140, 330)}" r="${at(41, 90, 170)}" fill="${light}"/>
    ${trees.join('')}
    <path d="M0 ${at(29, 600, 700)}C300 ${at(71, 520, 640)} 620 ${at(43, 700, 800)} 1200 ${at(61, 560, 680)}V900H0z" fill="${hill}"/>
    <path d="M0 ${at(37, 740, 820)}C420 ${at(67, 640, 760)} 760 ${at(31, 800, 880)} 1200 ${at(59, 720, 800)}V900H0z" fill="${deep}"/>
  </svg>`;
}

/** Paths of so many paintings, all different. */
export async function paintings(browser: Browser, count: number): Promise<string[]> {
  const folder = folderForFiles();
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  const paths: string[] = [];
  for (let number = 0; number < count; number += 1) {
    await page.setContent(`<body style="margin:0">${painting(number + 1)}</body>`);
    const path = join(folder, `peinture-${number + 1}.jpg`);
    writeFileSync(path, await page.screenshot({ type: 'jpeg', quality: 80 }));
    paths.push(path);
  }
  await page.close();
  return paths;
}
