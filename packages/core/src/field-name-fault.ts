import { type PathStep, pathText } from './path-text.ts'

/** Why a JSON text is ambiguous: the name of one of its fields. */
export type FieldNameFault =
  /** An object names a field twice: readers differ on which of the two counts, and `JSON.parse` keeps the last. */
  | { readonly tag: 'DuplicateField'; readonly path: string }
  /**
   * A name is written with a backslash. No field of ours needs one, and Node 24 and 26 misread such names: after
   * `{"a":1,"\\":2}` they take `{"a":1,"\n":2}` for the same object (nodejs/node#63785).
   */
  | { readonly tag: 'EscapedFieldName'; readonly path: string }

/** An object or list that the scan is in; `fields` is null for a list. */
interface Frame {
  readonly fields: Set<string> | null
  step: PathStep
}

/** The first fault of a field's name in a text, which must be valid JSON, or null. */
export const fieldNameFault = (text: string): FieldNameFault | null => {
  const frames: Frame[] = []
  const sign = /["{}[\],]/g
  for (let found = sign.exec(text); found !== null; found = sign.exec(text)) {
    if (found[0] !== '"') {
      move(frames, found[0])
      continue
    }
    const begin = sign.lastIndex
    const end = closingQuote(text, begin)
    sign.lastIndex = end + 1
    if (!isBeforeColon(text, end + 1)) continue
    const fault = named(frames, text.slice(begin, end))
    if (fault !== null) return fault
  }
  return null
}

/** Goes into an object or a list, out of it, or on to its next part. */
const move = (frames: Frame[], sign: string): void => {
  if (sign === '{') frames.push({ fields: new Set(), step: '' })
  else if (sign === '[') frames.push({ fields: null, step: 0 })
  else if (sign === ',') advance(frames.at(-1))
  else frames.pop()
}

/** Takes the name of a field of the innermost object. */
const named = (frames: readonly Frame[], name: string): FieldNameFault | null => {
  const frame = frames.at(-1)
  if (frame?.fields == null) return null
  frame.step = name
  if (name.includes('\\')) return { tag: 'EscapedFieldName', path: pathTo(frames) }
  if (frame.fields.has(name)) return { tag: 'DuplicateField', path: pathTo(frames) }
  frame.fields.add(name)
  return null
}

/**
 * The closing quote of the text that begins there. A loop, because a pattern runs out of stack on a text with many
 * escapes.
 */
const closingQuote = (text: string, begin: number): number => {
  let end = text.indexOf('"', begin)
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end
}

const isEscaped = (text: string, quote: number): boolean => {
  let first = quote
  while (text[first - 1] === '\\') first -= 1
  return (quote - first) % 2 === 1
}

const isBeforeColon = (text: string, at: number): boolean => {
  const colon = /\s*:/y
  colon.lastIndex = at
  return colon.test(text)
}

const advance = (frame: Frame | undefined): void => {
  if (typeof frame?.step === 'number') frame.step++
}

const pathTo = (frames: readonly Frame[]): string => pathText(frames.map(({ step }) => step))
