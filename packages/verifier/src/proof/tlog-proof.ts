import { type Checkpoint, parseCheckpoint, parseSize } from '../notes/checkpoint.ts'
import { parseNote } from '../notes/note.ts'
import { type Bytes, bytesOfBase64 } from '../text/bytes.ts'
import type { FormFault } from './form.ts'

/** A C2SP tlog-proof. */
export interface TlogProof {
  /** What the file holds beside the proof; undefined where it holds nothing. */
  readonly extra: Bytes | undefined
  readonly index: number
  readonly hashes: readonly Bytes[]
  readonly checkpoint: Checkpoint
  /** The checkpoint with its signatures. */
  readonly note: string
}

/** What every tlog-proof begins with, of whatever version. */
export const tlogProofBeginning = 'c2sp.org/tlog-proof@'

const extraWord = 'extra '
const indexWord = 'index '

/** Takes a tlog-proof apart, which must be of its one form; else says which line is not. */
export const parseTlogProof = (text: string): TlogProof | FormFault => {
  const end = text.indexOf('\n\n')
  if (end === -1) return { path: 'checkpoint', expected: 'an empty line and a signed checkpoint' }
  const [title, ...lines] = text.slice(0, end).split('\n')
  if (title !== `${tlogProofBeginning}v1`)
    return { path: 'line 1', expected: `${tlogProofBeginning}v1` }
  const hasExtra = lines[0]?.startsWith(extraWord) === true
  const extra = hasExtra ? bytesOfBase64((lines.shift() ?? '').slice(extraWord.length)) : undefined
  if (hasExtra && extra === undefined) return { path: 'line 2', expected: 'extra BASE64' }
  const indexLine = lines.shift() ?? ''
  const first = hasExtra ? 4 : 3
  const index = indexLine.startsWith(indexWord)
    ? parseSize(indexLine.slice(indexWord.length))
    : undefined
  if (index === undefined) return { path: `line ${first - 1}`, expected: 'index N' }
  const hashes = lines.flatMap((line) => bytesOfBase64(line) ?? [])
  const wrong = lines.findIndex((line) => bytesOfBase64(line)?.length !== 32)
  if (wrong !== -1) return { path: `line ${first + wrong}`, expected: 'a hash: 32 bytes in base64' }
  const note = text.slice(end + 2)
  const parsed = parseNote(note)
  const checkpoint = parsed === undefined ? undefined : parseCheckpoint(parsed.text)
  if (checkpoint === undefined)
    return { path: 'checkpoint', expected: 'a signed checkpoint in its one form' }
  return { extra, index, hashes, checkpoint, note }
}
