/** One record of a checkpoint file, and the line where it begins. */
interface CheckpointRecord {
  readonly line: number
  readonly source: string
}

/** A checkpoint file: its sound records, and the lines where anything else begins. */
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
  const all = source.split('\n')
  const paragraphs: Paragraph[] = []
  let lines: string[] = []
  for (const [at, line] of all.entries()) {
    if (line !== '') lines.push(line)
    else if (lines.length > 0) {
      // The empty text after the last line feed is not an empty line, and ends no paragraph.
      const isLast = at === all.length - 1
      paragraphs.push({ line: at - lines.length + 1, lines, isEnded: !isLast })
      lines = []
    }
  }
  if (lines.length > 0)
    paragraphs.push({ line: all.length - lines.length + 1, lines, isEnded: false })
  return paragraphs
}

const isSignatures = ({ lines }: Paragraph): boolean => lines[0]?.startsWith('— ') === true

const isTorn = ({ lines }: Paragraph): boolean => lines.at(-1) === tornMark

/** Whether exactly one empty line is between two paragraphs: only then can they be one record. */
const isBeside = ({ line, lines }: Paragraph, next: Paragraph): boolean =>
  next.line === line + lines.length + 1

/** Splits a checkpoint file into its records, and lists the lines where something else begins. */
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
