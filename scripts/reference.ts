import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { referencePages } from '../test/reference/pages.ts'

/** Writes the pages of `docs/reference` that are generated from the sources. A test fails while they are stale. */
const root = join(import.meta.dirname, '..')

for (const [path, text] of await referencePages()) writeFileSync(join(root, path), text)
