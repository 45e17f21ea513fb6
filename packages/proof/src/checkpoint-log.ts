import { type Either, isLeft, left } from 'fp-ts/lib/Either.js'
import type { Checkpoint } from './checkpoint.ts'
import { readCheckpoint, type SignedCheckpointFormatRefusal } from './signed-checkpoint.ts'

/** One signed checkpoint of a log file; lines count from 1. Its signatures are not verified. */
export interface CheckpointRecord {
  readonly line: number
  /** The signed note, word for word. */
  readonly note: string
  readonly checkpoint: Checkpoint
}

/** A write that a crash interrupted; it was never acknowledged. */
export interface TornRecord {
  readonly tag: 'TornRecord'
}

/** Lines of a log file that are no signed checkpoint, and why; lines count from 1. */
export interface UnreadableRecord {
  readonly line: number
  readonly text: string
  readonly reason: TornRecord | SignedCheckpointFormatRefusal
}

/** The contents of a checkpoint file, each list in the order of the file. */
export interface CheckpointLog {
  readonly records: readonly CheckpointRecord[]
  readonly unreadable: readonly UnreadableRecord[]
}

/** Closes a torn record, as its last line, before the next one is written: nothing is ever cut from the file. */
const tornMark = '-- torn: the write of this record was never finished --'

/**
 * Reads the text of a checkpoint file. A record is a signed checkpoint and an empty line: a paragraph of checkpoint
 * lines, and one of signature lines, which begin with an em dash. Neither holds an empty line, so records cannot run
 * into each other. Text that is no record is reported beside the records, never dropped.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { parseCheckpointLog } from '@coflyfr/proof'
 *
 * assert.deepEqual(parseCheckpointLog('bridgend.example/ledger\n7'), {
 *   records: [],
 *   unreadable: [{ line: 1, text: 'bridgend.example/ledger\n7', reason: { tag: 'TornRecord' } }],
 * })
 * ```
 */
export const parseCheckpointLog = (text: string): CheckpointLog => {
  const records: CheckpointRecord[] = []
  const unreadable: UnreadableRecord[] = []
  const blocks = blocksOf(text)
  for (const block of blocks) {
    const { line } = block
    const note = `${block.text}\n`
    const checkpoint: Either<UnreadableRecord['reason'], Checkpoint> = isTorn(block, blocks)
      ? left({ tag: 'TornRecord' })
      : readCheckpoint(note)
    if (isLeft(checkpoint)) unreadable.push({ line, text: block.text, reason: checkpoint.left })
    else records.push({ line, note, checkpoint: checkpoint.right })
  }
  return { records, unreadable }
}

/** The text to append to a checkpoint file to add one record. If the last record is torn, it is marked first. */
export const recordText = (fileText: string, note: string): string => {
  const end = blocksOf(fileText).at(-1)?.end
  if (end !== 'body' && end !== 'cut') return `${note}\n`
  return `${fileText.endsWith('\n') ? '' : '\n'}${tornMark}\n\n${note}\n`
}

/** Whether a text is one signed checkpoint that reads back from a checkpoint file unchanged. */
export const isLoggable = (note: string): boolean => {
  const { records, unreadable } = parseCheckpointLog(recordText('', note))
  return records.length === 1 && unreadable.length === 0 && records[0]?.note === note
}

/**
 * A paragraph, or two that belong together. `end` is the kind of the last one; `cut` means that no empty line follows
 * it.
 */
interface Block {
  readonly line: number
  /** The line of the next paragraph, if only one empty line lies between. */
  readonly nextLine: number
  readonly text: string
  readonly end: 'body' | 'signatures' | 'mark' | 'cut'
}

const isTorn = (block: Block, blocks: readonly Block[]): boolean =>
  block.end === 'mark' || block.end === 'cut' || (block.end === 'body' && block === blocks.at(-1))

/**
 * Joins a body with the paragraph after it, unless that is another body: then damage has taken the signatures of the
 * first.
 */
const blocksOf = (text: string): readonly Block[] => {
  const blocks: Block[] = []
  for (const paragraph of paragraphsOf(text)) {
    const before = blocks.at(-1)
    const isNext = before?.nextLine === paragraph.line
    if (isNext && before.end === 'body' && paragraph.end !== 'body') {
      const joined = `${before.text}\n\n${paragraph.text}`
      blocks[blocks.length - 1] = { ...paragraph, line: before.line, text: joined }
    } else {
      blocks.push(paragraph)
    }
  }
  return blocks
}

const paragraphsOf = (text: string): readonly Block[] => {
  const parts = text.split('\n\n')
  const paragraphs: Block[] = []
  let line = 1
  for (const [position, part] of parts.entries()) {
    const isCut = position === parts.length - 1
    const nextLine = line + part.split('\n').length + 1
    // An extra empty line between two records takes nothing from the second.
    const own = part.replace(/^\n+/, '')
    const end = isCut ? 'cut' : endOf(own)
    if (own !== '')
      paragraphs.push({ line: line + part.length - own.length, nextLine, text: own, end })
    line = nextLine
  }
  return paragraphs
}

const endOf = (paragraph: string): Block['end'] => {
  if (paragraph === tornMark || paragraph.endsWith(`\n${tornMark}`)) return 'mark'
  return paragraph.startsWith('— ') ? 'signatures' : 'body'
}
