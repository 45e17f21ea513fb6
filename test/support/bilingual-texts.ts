import { textOf } from './repository.ts'

/** What a source says in one place in both languages, each divided where a value is put in. */
export interface BilingualText {
  readonly file: string
  readonly line: number
  /** What stands before it, as `label` or `title`; nothing where it is a sentence by itself. */
  readonly name: string
  readonly en: readonly string[]
  readonly cy: readonly string[]
  /** The texts that stand in the values put into the Welsh one, such as what is said in some cases alone. */
  readonly cyInside: readonly string[]
}

interface Read {
  readonly parts: readonly string[]
  readonly inside: readonly string[]
  readonly end: number
}

/** What is put into a template: the texts in it, and its end after the closing brace. */
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

/** The text or template that begins at a place. */
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

/** Comments as blanks, so that places stay where they are. */
const blanked = (source: string): string =>
  source.replaceAll(comment, (text) => text.replaceAll(/[^\n]/g, ' '))

/** Every pair of texts `{ en: …, cy: … }` of the sources, in their order. */
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

/** A text as a person reads it in a list: dots for what is put in. */
export const shownText = (parts: readonly string[]): string => parts.join('…')
