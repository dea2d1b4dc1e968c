/**
 * The npm to run, and the Node to run it on: those that called us, else the first of PATH. Never by
 * name alone: that could be the Node in node_modules, which `npm ci` is about to delete.
 */
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join, sep } from 'node:path';

/** Returns `[node, npm-cli.js]`, or undefined when this machine has no npm. `modules`: node_modules. */
export function findNpm(modules) {
  const isWindows = process.platform === 'win32';
  const inside = (path) => realpathSync(path).startsWith(modules + sep);
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const first = (name) =>
    folders.map((folder) => join(folder, name)).find((path) => existsSync(path) && !inside(path));

  const { npm_node_execpath: callingNode, npm_execpath: callingNpm } = process.env;
  const node = [callingNode, process.execPath, first(isWindows ? 'node.exe' : 'node')].find(
    (path) => path !== undefined && existsSync(path) && !inside(path),
  );
  if (node === undefined) return undefined;
  const onPath = isWindows ? undefined : first('npm');
  const besideNode = dirname(realpathSync(node));
  const cli = [
    callingNpm?.replace(/npx-cli\.js$/, 'npm-cli.js'),
    onPath === undefined ? undefined : realpathSync(onPath),
    join(besideNode, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(besideNode, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((path) => path?.endsWith('npm-cli.js') && existsSync(path));
  return cli === undefined ? undefined : [node, cli];
}
