import { textOf } from './repository.ts'

/** A text in both languages from one place of a source, each split where a value is inserted. */
export interface BilingualText {
  readonly file: string
  readonly line: number
  /** The property that it is given to, such as `label` or `title`; empty if there is none. */
  readonly name: string
  readonly en: readonly string[]
  readonly cy: readonly string[]
  /** The texts inside the values inserted into the Welsh one, such as words that are only added in some cases. */
  readonly cyInside: readonly string[]
}

interface Read {
  readonly parts: readonly string[]
  readonly inside: readonly string[]
  readonly end: number
}

/** Reads a value inserted into a template: the texts in it, and the place after its closing brace. */
const valueAt = (source: string, start: number): Omit<Read, 'parts'> => {
  const inside: string[] = []
  let [at, depth] = [start, 1]
  while (depth > 0 && at < source.length) {
    const character = source[at] ?? ''
    if (`'"\``.includes(character)) {
      const literal = literalAt(source, at)
      inside.push(...literal.parts, ...literal.inside)
      at = literal.end - 1
    } else if (character === '{') depth += 1
    else if (character === '}') depth -= 1
    at += 1
  }
  return { inside, end: at }
}

/** Reads the string or template that begins at a place. */
const literalAt = (source: string, start: number): Read => {
  const quote = source[start]
  const [parts, inside]: [string[], string[]] = [[''], []]
  let at = start + 1
  while (source[at] !== quote && at < source.length) {
    if (source[at] === '\\') {
      parts[parts.length - 1] += source[at + 1] ?? ''
      at += 2
    } else if (quote === '`' && source.startsWith('${', at)) {
      const value = valueAt(source, at + 2)
      inside.push(...value.inside)
      parts.push('')
      at = value.end
    } else {
      parts[parts.length - 1] += source[at] ?? ''
      at += 1
    }
  }
  return { parts, inside, end: at + 1 }
}

const comment = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm

/** The source with blanks for comments, so that places and lines stay the same. */
const blanked = (source: string): string =>
  source.replaceAll(comment, (text) => text.replaceAll(/[^\n]/g, ' '))

/** Every pair of texts `{ en: …, cy: … }` in the sources, in their order. */
export const bilingualTexts = (files: readonly string[]): readonly BilingualText[] =>
  files.flatMap((file) => {
    const source = blanked(textOf(file))
    return [...source.matchAll(/(?:(\w+): )?\{\s*en:\s*(?=['"`])/g)].flatMap((found) => {
      const english = literalAt(source, found.index + found[0].length)
      const between = /^,\s*cy:\s*(?=['"`])/.exec(source.slice(english.end))
      if (between === null) return []
      const welsh = literalAt(source, english.end + between[0].length)
      const line = source.slice(0, found.index).split('\n').length
      const said = { en: english.parts, cy: welsh.parts, cyInside: welsh.inside }
      return [{ file, line, name: found[1] ?? '', ...said }]
    })
  })

/** A text for a list of findings, with an ellipsis for each inserted value. */
export const shownText = (parts: readonly string[]): string => parts.join('…')
