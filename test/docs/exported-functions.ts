import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root, textOf, type WorkspacePackage, workspacePackages } from '../support/repository.ts'
import { fencedBlocks } from './fenced-blocks.ts'

/** A function that a package exports, with the example in its comment; null where there is none. */
export interface ExportedFunction {
  readonly name: string
  readonly example: string | null
}

const commentOf = (sources: readonly string[], name: string): string => {
  const declaration = new RegExp(
    String.raw`/\*\*((?:(?!\*/)[\s\S])*)\*/\nexport (?:const|function|async function\*?|class) ${name}\b`,
  )
  for (const source of sources) {
    const comment = declaration.exec(source)?.[1]
    if (comment !== undefined) return comment.replaceAll(/^ \* ?/gm, '')
  }
  return ''
}

const exampleIn = (comment: string): string | null => {
  const at = comment.indexOf('@example')
  if (at === -1) return null
  const block = fencedBlocks(comment.slice(at)).find(({ language }) => language === 'ts')
  return block?.text ?? null
}

const functionsOf = async ({
  folder,
  manifest,
  sources,
}: WorkspacePackage): Promise<readonly ExportedFunction[]> => {
  const texts = sources.map(textOf)
  const functions: ExportedFunction[] = []
  for (const [entry, file] of Object.entries(manifest.exports)) {
    // The verifier exports its two built files, which are no modules of ours.
    if (!file.endsWith('.ts')) continue
    const module: object = await import(pathToFileURL(join(root, folder, file)).href)
    for (const [name, value] of Object.entries(module)) {
      if (typeof value !== 'function') continue
      const from = `${manifest.name}${entry.slice(1)}`
      functions.push({ name: `${from} ${name}`, example: exampleIn(commentOf(texts, name)) })
    }
  }
  return functions
}

/** Every function that a package exports, from its root or beside it. */
export const exportedFunctions = async (): Promise<readonly ExportedFunction[]> =>
  (await Promise.all(workspacePackages.map(functionsOf))).flat()
