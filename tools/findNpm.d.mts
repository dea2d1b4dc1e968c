export function findNpm(modules: string): [node: string, npmCli: string] | undefined;
