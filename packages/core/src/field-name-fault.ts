import { type PathStep, pathText } from './path-text.ts'

/** Why a field's name leaves open what a JSON text says. */
export type FieldNameFault =
  /** An object names a field twice: readers differ on which of the two counts, and `JSON.parse` keeps the last. */
  | { readonly tag: 'DuplicateField'; readonly path: string }
  /**
   * A name is written with a backslash. No field of ours needs one, and Node 24 and 26 misread such names: after
   * `{"a":1,"\\":2}` they take `{"a":1,"\n":2}` for the same object (nodejs/node#63785).
   */
  | { readonly tag: 'EscapedFieldName'; readonly path: string }

/** A text, with the colon after it where it names a field, or a sign that opens, parts or closes. */
const token = /"([^"\\]*(?:\\.[^"\\]*)*)"(\s*:)?|[{}[\],]/g

/** An object or list that the scan is in; `fields` is null for a list. */
interface Frame {
  readonly fields: Set<string> | null
  step: PathStep
}

/** The first fault of a field's name in a text, which must be valid JSON, or null. */
export const fieldNameFault = (text: string): FieldNameFault | null => {
  const frames: Frame[] = []
  for (const [sign, name, colon] of text.matchAll(token)) {
    const frame = frames.at(-1)
    if (sign === '{') frames.push({ fields: new Set(), step: '' })
    else if (sign === '[') frames.push({ fields: null, step: 0 })
    else if (sign === '}' || sign === ']') frames.pop()
    else if (sign === ',') advance(frame)
    else if (name !== undefined && colon !== undefined && frame !== undefined) {
      frame.step = name
      if (name.includes('\\')) return { tag: 'EscapedFieldName', path: pathTo(frames) }
      if (frame.fields?.has(name)) return { tag: 'DuplicateField', path: pathTo(frames) }
      frame.fields?.add(name)
    }
  }
  return null
}

const advance = (frame: Frame | undefined): void => {
  if (typeof frame?.step === 'number') frame.step++
}

const pathTo = (frames: readonly Frame[]): string => pathText(frames.map(({ step }) => step))
