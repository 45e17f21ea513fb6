import { type Bytes, bytesOfBase64, hexOf } from '../text/bytes.ts'
import { isKeyName } from './verifier-key.ts'

/** One signature line of a note. */
interface NoteSignature {
  readonly name: string
  readonly id: string
  readonly signature: Bytes
}

/** A signed note. */
export interface Note {
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

const signaturesMax = 100

const parseSignature = (line: string): NoteSignature | undefined => {
  const [, name = '', base64 = ''] = /^— ([^ ]+) ([^ ]+)$/.exec(line) ?? []
  const bytes = bytesOfBase64(base64)
  if (bytes === undefined || bytes.length < 5 || !isKeyName(name)) return undefined
  return { name, id: hexOf(bytes.slice(0, 4)), signature: bytes.slice(4) }
}

/** Parses a note (C2SP signed-note); undefined if it is malformed. */
export const parseNote = (source: string): Note | undefined => {
  const at = source.lastIndexOf('\n\n')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a note must not hold
  if (at < 1 || !source.endsWith('\n') || /[\u0000-\u0009\u000b-\u001f]/.test(source))
    return undefined
  if (!source.isWellFormed()) return undefined
  const lines = source.slice(at + 2, -1).split('\n')
  const signatures = lines.flatMap((line) => parseSignature(line) ?? [])
  if (signatures.length !== lines.length || lines.length > signaturesMax) return undefined
  return { text: source.slice(0, at + 1), signatures }
}
