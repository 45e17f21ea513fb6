import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { build } from 'vite'

/**
 * fp-ts as ECMAScript modules, which Node itself cannot load and a build can take single functions from. They work on plain
 * objects that are told apart by a field, so that a second copy of such a function is as good as the first.
 */
const functionsOfFpTs = { find: /^fp-ts\/lib\/(.*)\.js$/, replacement: 'fp-ts/es6/$1.js' }

/** Said in each file that holds some of them, as their licence asks. */
const noticeOfFpTs =
  '/*! Holds functions of fp-ts, Copyright (c) 2017-present Giulio Canti, MIT licence: the package fp-ts, on which this one depends, has its text. */'

/** The tree of a store: functions on bytes and numbers, of which a second copy is as good as the first, too. */
const treeOfProof = {
  find: '@coflyfr/proof/tree',
  replacement: join(import.meta.dirname, '..', 'packages', 'proof', 'dist', 'tree.js'),
}

const builtIn = [functionsOfFpTs, treeOfProof]

/** What stays an import: all but the files of the package itself, the functions of fp-ts, which import each other, and the tree. */
const isImported = (id: string): boolean =>
  !id.startsWith('.') && !isAbsolute(id) && !id.startsWith('fp-ts/') && id !== treeOfProof.find

/**
 * Node hands its own modules out as they are: what is imported it first makes into a module of ECMAScript, name by name, which
 * takes a fifth of a millisecond each.
 */
const modulesOfNode = {
  name: 'modules-of-node',
  renderChunk: (code: string): string =>
    code.replace(
      /^import \{([^}]*)\} from ("node:[^"]*");$/gm,
      (_import, names: string, module: string) =>
        `const {${names.replaceAll(' as ', ': ')}} = process.getBuiltinModule(${module});`,
    ),
}

/**
 * Writes what entry points of a built package reach within the package into files of their own, and what several of them
 * share, or load only when they need it, into files beside them: a module costs Node half a millisecond however short it is,
 * and these packages have a hundred of them each. Other packages stay imports, so that nothing that is compared by identity
 * is there twice; what is used of fp-ts is built in. Comments are left to the sources: they are a third of what Node would read.
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
    resolve: { alias: builtIn },
    plugins: [modulesOfNode],
    build: {
      write: false,
      minify: false,
      target: 'es2024',
      lib: {
        entry: Object.fromEntries(entries.map((name) => [name, join(dist, `${name}.js`)])),
        formats: ['es'],
      },
      rolldownOptions: {
        external: isImported,
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name].js',
          comments: { jsdoc: false },
          banner: ({ moduleIds }) =>
            moduleIds.some((id) => id.includes('/fp-ts/')) ? noticeOfFpTs : '',
        },
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
