import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

import { parseSync } from 'vite';

/** The project's root folder. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** One import of a source file. */
export interface Import {
  /** A path from the project's root for a file of ours (`lib/text/span.ts`), else the package's name (`dexie`). */
  readonly target: string;
  readonly isOurs: boolean;
  /** True where only types are imported: nothing of it is left when the code runs. */
  readonly isType: boolean;
}

/** A source file as the rules of the house see it. */
export interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  /** True where the file does nothing but pass on what others export. */
  readonly isBarrel: boolean;
  readonly hasDefaultExport: boolean;
}

/** A package's name out of what is imported: `wxt` of `wxt/browser`, `@floating-ui/dom` as it is. */
function packageOf(request: string): string {
  return request.split('/', request.startsWith('@') ? 2 : 1).join('/');
}

/**
 * Reads a file's imports and exports, static and dynamic, with the parser that the build uses.
 * @throws where the text is no TypeScript, or a dynamic import names no constant path.
 */
export function readSource(path: string, text: string): SourceFile {
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message ?? 'cannot be parsed'}`);
  const toImport = (request: string, isType: boolean): Import => {
    const isOurs = request.startsWith('.');
    const clean = request.replace(/\?.*$/u, '');
    const target = isOurs ? posix.normalize(posix.join(posix.dirname(path), clean)) : packageOf(clean);
    return { target, isOurs, isType };
  };
  const isTypeOnly = (statement: { start: number }) => text.startsWith('import type', statement.start);
  const fromStatic = module.staticImports.map((item) => toImport(item.moduleRequest.value, isTypeOnly(item)));
  const passedOn = module.staticExports.flatMap((item) =>
    item.entries.filter((entry) => entry.moduleRequest),
  );
  const fromExports = passedOn.map((entry) => toImport(entry.moduleRequest?.value ?? '', entry.isType));
  const fromDynamic = module.dynamicImports.map(({ moduleRequest }) => {
    const literal = text.slice(moduleRequest.start, moduleRequest.end);
    const request = /^'([^']+)'$/u.exec(literal)?.[1];
    if (request === undefined) throw new Error(`${path}: import(${literal}) names no constant path`);
    return toImport(request, false);
  });
  const entries = module.staticExports.flatMap((item) => item.entries);
  return {
    path,
    text,
    imports: [...fromStatic, ...fromExports, ...fromDynamic],
    isBarrel: entries.length > 0 && entries.length === passedOn.length,
    hasDefaultExport: entries.some((entry) => entry.exportName.kind === 'Default'),
  };
}

/** All TypeScript files below a folder of the project, read. */
export function readSources(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((path) => /\.tsx?$/u.test(path))
    .sort()
    .map((path) => readSource(path, readFileSync(join(ROOT, path), 'utf8')));
}
