import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of the repository. */
export const root = join(import.meta.dirname, '..', '..')

/** Text of a file of the repository. */
export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

const isOurs = (path: string): boolean => !/(^|\/)(node_modules|dist|\.samples)(\/|$)/.test(path)

/** Sorted paths of the files that match, relative to the repository. */
export const filesMatching = (...patterns: readonly string[]): readonly string[] =>
  globSync([...patterns], { cwd: root, exclude: (path) => !isOurs(String(path)) })
    .filter(isOurs)
    .sort()

/** The parts of a package's manifest that the suites read. */
export interface Manifest {
  readonly name: string
  readonly exports: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

/** One package of the workspace. */
export interface WorkspacePackage {
  /** `packages/core` */
  readonly folder: string
  /** `core` */
  readonly shortName: string
  readonly manifest: Manifest
  /** Paths of the shipped sources. */
  readonly sources: readonly string[]
}

/** Every package that is published, in alphabetical order. */
export const workspacePackages: readonly WorkspacePackage[] = filesMatching(
  'packages/*/package.json',
).map((path) => {
  const folder = path.replace(/\/package\.json$/, '')
  return {
    folder,
    shortName: folder.replace('packages/', ''),
    manifest: JSON.parse(textOf(path)) as Manifest,
    sources: filesMatching(`${folder}/src/**/*.ts`).filter((file) => !file.endsWith('.test.ts')),
  }
})
