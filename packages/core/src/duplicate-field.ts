import type { PathStep } from './path-text.ts'

/** A text, with the colon after it where it names a field, or a sign that opens, parts or closes. */
const token = /"(?:[^"\\]*(?:\\.[^"\\]*)*)"(\s*:)?|[{}[\],]/g

/** An object or list that the scan is in; `fields` is null for a list. */
interface Frame {
  readonly fields: Set<string> | null
  step: PathStep
}

/**
 * The path of the first field that an object of a JSON text names twice, or null. `JSON.parse` keeps the last of the two
 * without a word, so that two readers could take one text for two commands. The text must be valid JSON.
 */
export const duplicateField = (text: string): readonly PathStep[] | null => {
  const frames: Frame[] = []
  for (const [found, colon] of text.matchAll(token)) {
    const frame = frames.at(-1)
    if (colon !== undefined) {
      const field = nameOf(found)
      if (frame?.fields?.has(field)) return [...frames.slice(0, -1).map(({ step }) => step), field]
      frame?.fields?.add(field)
      if (frame !== undefined) frame.step = field
    } else if (found === '{') frames.push({ fields: new Set(), step: '' })
    else if (found === '[') frames.push({ fields: null, step: 0 })
    else if (found === '}' || found === ']') frames.pop()
    else if (found === ',' && frame !== undefined) frame.step = nextStep(frame.step)
  }
  return null
}

const nextStep = (step: PathStep): PathStep => (typeof step === 'number' ? step + 1 : step)

/** Two spellings of one name, such as `"a"` and `"\\u0061"`, are one field. */
const nameOf = (named: string): string => {
  const quoted = named.slice(0, named.lastIndexOf('"') + 1)
  return quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1)
}
