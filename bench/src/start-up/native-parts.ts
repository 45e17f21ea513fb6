import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly scripts?: Readonly<Record<string, string>>
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

/** Folder of a dependency: in the package's own `node_modules`, or beside it as a package manager links it. */
const dependencyOf = (modules: readonly string[], name: string): string => {
  const found = modules.map((folder) => join(folder, name)).find((path) => existsSync(path))
  if (found === undefined) throw new Error(`${name} is not in ${modules.join(', ')}`)
  return realpathSync(found)
}

const isScoped = (folder: string): boolean => /[/\\]@[^/\\]+[/\\][^/\\]+$/.test(folder)

/** The folders of a package and of all its dependencies, each once. */
const closureOf = (first: string): readonly string[] => {
  const folders = [realpathSync(first)]
  for (const folder of folders) {
    const beside = join(folder, isScoped(folder) ? '../..' : '..')
    for (const name of Object.keys(manifestOf(folder).dependencies ?? {})) {
      const found = dependencyOf([join(folder, 'node_modules'), beside], name)
      if (!folders.includes(found)) folders.push(found)
    }
  }
  return folders
}

const installScripts = ['preinstall', 'install', 'postinstall']

/** How many native modules, or builds of them, and install scripts a package has. */
const nativePartsOf = (folder: string): number => {
  const files = readdirSync(folder, { recursive: true }).map(String)
  const { scripts = {} } = manifestOf(folder)
  return [
    ...files.filter((file) => /\.node$|binding\.gyp$/.test(file)),
    ...installScripts.filter((name) => name in scripts),
  ].length
}

/** The same for a package and all its dependencies. */
export const nativeParts = (folder: string): number =>
  closureOf(folder).reduce((sum, one) => sum + nativePartsOf(one), 0)
