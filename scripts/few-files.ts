import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { build } from 'vite'

/**
 * Writes what entry points of a built package reach within the package into files of their own, and what several of them
 * share, or load only when they need it, into files beside them: a module costs Node half a millisecond however short it is,
 * and these packages have a hundred of them each. Other packages stay imports, so that nothing that is compared by identity
 * is there twice.
 */
export const entriesIntoFewFiles = async (
  folder: string,
  entries: readonly string[],
): Promise<readonly string[]> => {
  const dist = join(folder, 'dist')
  const made = await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    build: {
      write: false,
      minify: false,
      target: 'es2024',
      lib: {
        entry: Object.fromEntries(entries.map((name) => [name, join(dist, `${name}.js`)])),
        formats: ['es'],
      },
      rolldownOptions: {
        external: (id) => !id.startsWith('.') && !isAbsolute(id),
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
      },
    },
  })
  const chunks = [made]
    .flat()
    .flatMap((output) => ('output' in output ? output.output : []))
    .filter((chunk) => chunk.type === 'chunk')
  for (const { fileName, code } of chunks) {
    mkdirSync(dirname(join(dist, fileName)), { recursive: true })
    writeFileSync(join(dist, fileName), code)
  }
  return chunks.map(({ fileName }) => fileName)
}

/** The same for the root of a package alone; throws where that is not one file. */
export const rootIntoOneFile = async (folder: string): Promise<void> => {
  const files = await entriesIntoFewFiles(folder, ['index'])
  if (files.length !== 1) throw new Error(`${folder} is not one file but ${files.join(', ')}`)
}
