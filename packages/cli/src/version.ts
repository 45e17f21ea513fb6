import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'

/** The version of this release, as its own manifest says. */
export const version: string = JSON.parse(
  readFileSync(findPackageJSON('.', import.meta.url) ?? '', 'utf8'),
).version
