import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Sorted paths of all files in a folder, relative to it and with `/`. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
