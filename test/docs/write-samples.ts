import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A piece of TypeScript that a reader may paste into a file and run. */
export interface Sample {
  /** Where a reader finds it. */
  readonly name: string
  readonly text: string
}

/** A sample on disk, where the packages of the workspace resolve. */
export interface WrittenSample {
  readonly name: string
  readonly path: string
}

/** Where samples are written: git-ignored, and left behind so that a failing one can be opened. */
const folder = join(import.meta.dirname, '.samples')

/** Writes each sample to a file of its own, in a folder that holds nothing else. */
export const writeSamples = (samples: readonly Sample[]): readonly WrittenSample[] => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  return samples.map(({ name, text }) => {
    const path = join(folder, `${name.replaceAll(/[^A-Za-z0-9]+/g, '-').replace(/^-/, '')}.ts`)
    // A sample without an import would be a script, which may not await at its top.
    writeFileSync(path, `${text}\nexport {}\n`)
    return { name, path }
  })
}
