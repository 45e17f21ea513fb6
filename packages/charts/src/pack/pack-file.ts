import { createHash } from 'node:crypto'

/** A file of a pack; its path is relative to the pack's folder, with `/` between its parts. */
export interface PackFile {
  readonly path: string
  readonly content: Uint8Array
}

const encoder = new TextEncoder()

/** A file of text, in UTF-8. */
export const textFile = (path: string, text: string): PackFile => ({
  path,
  content: encoder.encode(text),
})

/** Name of the list of digests. */
export const digestsPath = 'sha256sums.txt'

const byPath = (one: PackFile, other: PackFile): number => (one.path < other.path ? -1 : 1)

/** The digests of files, as `sha256sum --check` reads them. */
export const digestsFile = (files: readonly PackFile[]): PackFile => {
  const lines = files.toSorted(byPath).map(({ path, content }) => {
    const digest = createHash('sha256').update(content).digest('hex')
    return `${digest}  ${path}\n`
  })
  return textFile(digestsPath, lines.join(''))
}
