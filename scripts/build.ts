import { execFileSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { entriesIntoFewFiles, rootIntoOneFile } from './few-files.ts'

/**
 * Builds every package into its `dist` and checks what would be published. `tsc -b` never deletes files, so `dist` is
 * removed first: a file that was renamed in `src` must not be packed under its old name. The file that `tsc -b` keeps for
 * its next run is removed afterwards, so that it is not packed. The benchmark skips the checks with `--unchecked`.
 */
const root = join(import.meta.dirname, '..')
const packages = readdirSync(join(root, 'packages')).map((name) => join(root, 'packages', name))

const run = (command: string, args: readonly string[], cwd = root): void => {
  execFileSync(join(root, 'node_modules', '.bin', command), args, { cwd, stdio: 'inherit' })
}

for (const folder of packages) rmSync(join(folder, 'dist'), { recursive: true, force: true })
run('tsc', ['-b', ...packages])
for (const folder of packages) rmSync(join(folder, 'dist', '.tsbuildinfo'))
for (const name of ['core', 'money', 'store-sqlite'])
  await rootIntoOneFile(join(root, 'packages', name))
// Printing a report loads all of these. Of the package proof, a store needs only the tree.
for (const [name, entries] of Object.entries({
  budget: ['index', 'events'],
  charts: ['index'],
  cli: ['index', 'measured'],
  governance: ['index', 'events', 'rules'],
  imports: ['index', 'kinds'],
  outcomes: ['index', 'clocks', 'events', 'measures'],
  privacy: ['index', 'events', 'rules'],
  proof: ['index', 'tree'],
  reports: ['index'],
  'store-kurrentdb': ['index'],
  vault: ['index'],
}))
  await entriesIntoFewFiles(join(root, 'packages', name), entries)
if (!process.argv.includes('--unchecked'))
  for (const folder of packages) run('publint', ['--strict'], folder)
