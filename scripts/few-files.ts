import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { build } from 'vite'

/**
 * fp-ts as ECMAScript modules: Node cannot load these itself, but a build can take single functions from them. The
 * functions work on plain objects with a tag, so that a second copy of one is as good as the first.
 */
const functionsOfFpTs = { find: /^fp-ts\/lib\/(.*)\.js$/, replacement: 'fp-ts/es6/$1.js' }

/** Put into each file with functions of fp-ts, as their licence requires. */
const noticeOfFpTs =
  '/*! Holds functions of fp-ts, Copyright (c) 2017-present Giulio Canti, MIT licence: the package fp-ts, on which this one depends, has its text. */'

/** The tree of a store: functions on bytes and numbers, so that a second copy is as good as the first here too. */
const treeOfProof = {
  find: '@coflyfr/proof/tree',
  replacement: join(import.meta.dirname, '..', 'packages', 'proof', 'dist', 'tree.js'),
}

const builtIn = [functionsOfFpTs, treeOfProof]

/** What stays an import: everything but the package's own files, the functions of fp-ts and their imports, and the tree. */
const isImported = (id: string): boolean =>
  !id.startsWith('.') && !isAbsolute(id) && !id.startsWith('fp-ts/') && id !== treeOfProof.find

/**
 * Takes Node's own modules with `getBuiltinModule`, which returns them as they are. For an `import` Node first builds an
 * ECMAScript module, name by name, which takes a fifth of a millisecond each.
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
 * Bundles each entry point of a built package into one file, and what several of them share, or load only on demand, into
 * files beside it. A module costs Node half a millisecond however short it is, and these packages have a hundred each.
 * Other packages stay imports, so that nothing compared by identity exists twice; the functions of fp-ts are built in.
 * Comments are dropped: they are a third of what Node would read.
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

/** The same for the root of a package only; throws if the result is not one file. */
export const rootIntoOneFile = async (folder: string): Promise<void> => {
  const files = await entriesIntoFewFiles(folder, ['index'])
  if (files.length !== 1) throw new Error(`${folder} is not one file but ${files.join(', ')}`)
}
