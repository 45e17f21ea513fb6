import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pnpm } from '../support/pnpm.ts'
import { filesMatching, type Manifest, root, textOf } from '../support/repository.ts'

/** A package as it would be published. */
export interface PackedPackage {
  readonly name: string
  /** Its folder in the repository. */
  readonly folder: string
  readonly tarball: string
  /** Paths in the package. */
  readonly files: readonly string[]
  /** Text of its packed manifest. */
  readonly manifest: string
}

interface Packable extends Manifest {
  readonly private?: boolean
}

const packable = filesMatching('{packages,examples}/*/package.json')
  .map((path) => ({
    folder: path.replace('/package.json', ''),
    manifest: JSON.parse(textOf(path)) as Packable,
  }))
  .filter(({ manifest }) => manifest.private !== true)

const packOne = (folder: string, name: string, into: string): PackedPackage => {
  const printed = pnpm(join(root, folder), 'pack', '--json', '--pack-destination', into)
  const { filename } = JSON.parse(printed.slice(printed.indexOf('{'))) as {
    readonly filename: string
  }
  const tarball = join(into, basename(filename))
  const tar = (...args: readonly string[]): string =>
    execFileSync('tar', [...args], { encoding: 'utf8' })
  const files = tar('-tzf', tarball)
    .split('\n')
    .filter((path) => path !== '')
    .map((path) => path.replace('package/', ''))
  return { name, folder, tarball, files, manifest: tar('-xzOf', tarball, 'package/package.json') }
}

/** Builds everything and packs each package that is not private. */
export const packAll = (into: string): readonly PackedPackage[] => {
  pnpm(root, 'build')
  mkdirSync(into)
  return packable.map(({ folder, manifest }) => packOne(folder, manifest.name, into))
}

/** Installs the packages as a stranger would, their other dependencies from pnpm's own store where it has them. */
export const installAll = (packages: readonly PackedPackage[], folder: string): void => {
  mkdirSync(folder)
  const byName = packages.map(({ name, tarball }) => [name, `file:${tarball}`] as const)
  const manifest = {
    name: 'stranger',
    private: true,
    type: 'module',
    dependencies: Object.fromEntries(byName),
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  const overrides = byName.map(([name, from]) => `  '${name}': '${from}'\n`).join('')
  writeFileSync(join(folder, 'pnpm-workspace.yaml'), `pmOnFail: ignore\noverrides:\n${overrides}`)
  pnpm(folder, 'install', '--prefer-offline', '--ignore-scripts')
}
