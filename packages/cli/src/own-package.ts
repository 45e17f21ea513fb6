import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'

const path = findPackageJSON('.', import.meta.url) ?? ''

const manifest: {
  readonly version: string
  readonly bin: { readonly coflyfr: string }
} = JSON.parse(readFileSync(path, 'utf8'))

/** The version of this release, as its own manifest says. */
export const { version } = manifest

/** The file that a shell runs as `coflyfr`. */
export const ownProgram = (): string => join(dirname(path), manifest.bin.coflyfr)
