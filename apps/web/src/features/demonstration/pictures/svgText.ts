/**
 * A drawing written in JSX as the text of an SVG: plain elements, fragments, lists and text. It is painted on a canvas
 * without being shown, where React is not at work.
 */
import { isValidElement, type ReactNode } from 'react';

/** Attributes that SVG writes with a dash. */
const DASHED = /^(stroke|fill|clip|stop|font)(?=[A-Z])/;

export function svgText(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return escaped(String(node));
  if (Array.isArray(node)) return (node as readonly ReactNode[]).map(svgText).join('');
  if (!isValidElement<Readonly<Record<string, unknown>>>(node)) return '';
  const { type, props } = node;
  const inside = svgText(props['children'] as ReactNode);
  if (typeof type !== 'string') return inside;
  const attributes = Object.entries(props)
    .filter(([name, value]) => name !== 'children' && value !== undefined)
    .map(([name, value]) => ` ${attributeName(name)}="${escaped(String(value))}"`)
    .join('');
  return `<${type}${attributes}>${inside}</${type}>`;
}

function attributeName(name: string): string {
  return DASHED.test(name) ? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) : name;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
