import { textOf, workspacePackages } from '../support/repository.ts'

const texts = workspacePackages.flatMap(({ sources }) => sources.map(textOf))

/** The sentences of a comment, on one line. */
export const sentencesOf = (comment: string): string =>
  comment
    .replaceAll(/^ *\* ?/gm, ' ')
    .replaceAll(/\{@link (\w+)\}/g, '`$1`')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** What the comment before a declaration says; null where there is none. */
export const commentBefore = (declaration: RegExp): string | null => {
  const commented = new RegExp(String.raw`/\*\*((?:(?!\*/)[\s\S])*)\*/\s*${declaration.source}`)
  for (const text of texts) {
    const comment = commented.exec(text)?.[1]
    if (comment !== undefined) return sentencesOf(comment)
  }
  return null
}
