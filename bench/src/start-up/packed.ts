import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Where the packages are laid out as if they were installed. */
export const packedFolder = (cache: string): string => join(cache, 'packed')

interface Manifest {
  readonly name: string
  readonly files?: readonly string[]
  readonly dependencies?: Readonly<Record<string, string>>
  readonly publishConfig?: Readonly<Record<string, unknown>>
}

const packageFolders = (): readonly string[] =>
  ['packages', 'examples']
    .flatMap((group) => readdirSync(join(root, group)).map((name) => join(root, group, name)))
    .filter((folder) => existsSync(join(folder, 'package.json')))

const newestOf = (folder: string): number =>
  Math.max(
    0,
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs),
  )

const built = join(root, 'packages', 'cli', 'dist', 'bin.js')

const isBuilt = (folders: readonly string[]): boolean => {
  if (!existsSync(built)) return false
  const sources = folders.map((folder) => join(folder, 'src')).filter((path) => existsSync(path))
  return sources.every((path) => newestOf(path) <= statSync(built).mtimeMs)
}

const layPackage = (folder: string, into: string): void => {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const { publishConfig = {}, ...rest } = manifest
  const to = join(into, manifest.name)
  mkdirSync(to, { recursive: true })
  writeFileSync(join(to, 'package.json'), JSON.stringify({ ...rest, ...publishConfig }))
  for (const name of (manifest.files ?? []).filter((file) => existsSync(join(folder, file))))
    cpSync(join(folder, name), join(to, name), { recursive: true })
  for (const name of Object.keys(manifest.dependencies ?? {})) {
    const link = join(into, name)
    if (name.startsWith('@coflyfr/') || existsSync(link)) continue
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(realpathSync(join(folder, 'node_modules', name)), link)
  }
}

/** Builds the packages if their sources are newer, and lays them out as published: compiled, with packed manifests. */
export const ensurePacked = (cache: string, tell: (line: string) => void): void => {
  const folders = packageFolders()
  if (!isBuilt(folders)) {
    tell('Building the packages …')
    execFileSync(process.execPath, [join(root, 'scripts', 'build.ts'), '--unchecked'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, PATH: `${dirname(process.execPath)}:${process.env['PATH']}` },
    })
  }
  const packed = packedFolder(cache)
  rmSync(packed, { recursive: true, force: true })
  for (const folder of folders) layPackage(folder, join(packed, 'node_modules'))
}
