/**
 * Every path of the API that a server answers, as the server itself lists them, each with the shape of its body and query
 * where the contract has one. Nothing is enumerated by hand: a new path is found by itself.
 */
import * as protocol from '@cocon/protocol';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { $ZodType } from 'zod/v4/core';

/** The part of JSON Schema in which the contract's shapes are told. */
export interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface ServedRoute {
  readonly method: string;
  /** With `:names`. */
  readonly path: string;
  readonly body: Shape | undefined;
  readonly query: Shape | undefined;
}

interface Told {
  readonly method: string;
  readonly path: string;
  readonly body?: $ZodType;
  readonly query?: $ZodType;
}

const LINE = /^((?:│ {3}| {4})*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?/;

/** Of an app that is ready. */
export function routesOf(app: FastifyInstance): ServedRoute[] {
  const above: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', part, methods] = LINE.exec(line) ?? [];
      if (part === undefined) return [];
      above.splice(indent.length / 4, Infinity, part);
      const path = above.join('');
      if (methods === undefined || !path.startsWith('/api/')) return [];
      return methods.split(', ').map((method) => ({ method, path, ...shapesOf(method, path) }));
    });
}

/** What the contract tells, in all of its parts. */
export const toldRoutes = (): readonly Told[] =>
  Object.entries(protocol)
    .filter(([name]) => /contract$/i.test(name))
    .flatMap(([, routes]) => Object.values(routes) as Told[]);

function shapesOf(method: string, path: string): Pick<ServedRoute, 'body' | 'query'> {
  const told = toldRoutes().find((route) => route.method === method && route.path === path);
  return { body: shapeOf(told?.body), query: shapeOf(told?.query) };
}

const shapeOf = (schema: $ZodType | undefined): Shape | undefined =>
  schema && (z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Shape);
