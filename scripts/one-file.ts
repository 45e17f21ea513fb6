import { writeFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { build } from 'vite'

/**
 * Writes what an entry of a built package reaches within the package into the entry's own file: a module costs Node half a
 * millisecond however short it is, and these packages have a hundred of them each. Other packages stay imports, so that
 * nothing that is compared by identity is there twice.
 */
export const entryIntoOneFile = async (folder: string, name: string): Promise<void> => {
  const entry = join(folder, 'dist', `${name}.js`)
  const made = await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    build: {
      write: false,
      minify: false,
      target: 'es2024',
      lib: { entry, formats: ['es'] },
      rolldownOptions: { external: (id) => !id.startsWith('.') && !isAbsolute(id) },
    },
  })
  const chunks = [made].flat().flatMap((output) => ('output' in output ? output.output : []))
  const [chunk, ...others] = chunks
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error(`${entry} is not one file`)
  writeFileSync(entry, chunk.code)
}
