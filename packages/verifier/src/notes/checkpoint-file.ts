/** One record of a checkpoint file, at the line where it begins. */
interface CheckpointRecord {
  readonly line: number
  readonly source: string
}

/** What a checkpoint file holds. */
export interface CheckpointFile {
  readonly records: readonly CheckpointRecord[]
  readonly tornLines: readonly number[]
  readonly malformedLines: readonly number[]
}

interface Paragraph {
  readonly line: number
  readonly lines: readonly string[]
  /** Whether an empty line follows. */
  readonly isEnded: boolean
}

const tornMark = '-- torn: the write of this record was never finished --'

const paragraphsOf = (source: string): readonly Paragraph[] => {
  const paragraphs: Paragraph[] = []
  let lines: string[] = []
  for (const [at, line] of source.split('\n').entries()) {
    if (line !== '') lines.push(line)
    else if (lines.length > 0) {
      // The text after the last line feed is no line: what stands before it is not ended by it.
      const isLast = at === source.split('\n').length - 1
      paragraphs.push({ line: at - lines.length + 1, lines, isEnded: !isLast })
      lines = []
    }
  }
  const last = source.split('\n').length
  if (lines.length > 0) paragraphs.push({ line: last - lines.length + 1, lines, isEnded: false })
  return paragraphs
}

const isSignatures = ({ lines }: Paragraph): boolean => lines[0]?.startsWith('— ') === true

const isTorn = ({ lines }: Paragraph): boolean => lines.at(-1) === tornMark

/** Whether one empty line and no more stands between two paragraphs: only then they are one record. */
const isBeside = ({ line, lines }: Paragraph, next: Paragraph): boolean =>
  next.line === line + lines.length + 1

/** Takes a checkpoint file apart; what is no record is told by its line. */
export const parseCheckpointFile = (source: string): CheckpointFile => {
  const paragraphs = paragraphsOf(source)
  const records: CheckpointRecord[] = []
  const tornLines: number[] = []
  const malformedLines: number[] = []
  for (let at = 0; at < paragraphs.length; at += 1) {
    const [body, next] = [paragraphs[at], paragraphs[at + 1]]
    if (body === undefined) break
    if (isTorn(body)) tornLines.push(body.line)
    else if (isSignatures(body)) malformedLines.push(body.line)
    else if (next === undefined) tornLines.push(body.line)
    else if (!isBeside(body, next)) malformedLines.push(body.line)
    else if (!isSignatures(next)) {
      if (isTorn(next)) {
        tornLines.push(body.line)
        at += 1
      } else malformedLines.push(body.line)
    } else {
      at += 1
      if (isTorn(next) || !next.isEnded) tornLines.push(body.line)
      else
        records.push({
          line: body.line,
          source: `${[...body.lines, '', ...next.lines].join('\n')}\n`,
        })
    }
  }
  return { records, tornLines, malformedLines }
}
