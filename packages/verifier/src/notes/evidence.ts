import type { Findings } from '../findings.ts'
import type { Hashing } from '../hashing.ts'
import type { Checkpoint } from './checkpoint.ts'
import { parseMinute } from './checkpoint.ts'
import { parseCheckpointFile } from './checkpoint-file.ts'
import { parseNote } from './note.ts'
import { type KnownKeys, trust } from './trust.ts'

/** A text with checkpoints, and its name in findings. */
export interface GivenText {
  readonly name: string
  readonly source: string
}

/** A checkpoint that may be trusted. */
export interface TrustedCheckpoint extends Checkpoint {
  readonly name: string
  /** The file it comes from; checkpoints of one file are in the order in which they were given out. */
  readonly file: string
}

const recordsOf = ({ name, source }: GivenText, findings: Findings): readonly GivenText[] => {
  if (
    parseNote(source) !== undefined &&
    source.split('\n\n').length === 2 &&
    !source.endsWith('\n\n')
  )
    return [{ name, source }]
  const { records, tornLines, malformedLines } = parseCheckpointFile(source)
  for (const line of tornLines)
    findings.add('authentic', 'TornCheckpoint', `${name}:${line} is cut off`)
  for (const line of malformedLines)
    findings.add(
      'authentic',
      'MalformedCheckpoint',
      `${name}:${line} is not a record of a checkpoint`,
    )
  return records.map((record) => ({ name: `${name}:${record.line}`, source: record.source }))
}

/** The checkpoints of one file that may be trusted; findings say why the others may not. */
export const trustedOfFile = async (
  hashing: Hashing,
  known: KnownKeys,
  findings: Findings,
  text: GivenText,
): Promise<readonly TrustedCheckpoint[]> => {
  const file = text.name
  const all = recordsOf(text, findings)
  // The file `checkpoint` of a pack repeats the last record of `checkpoints`: findings name it once.
  const records = all.filter(({ source }, at) => at === 0 || all[at - 1]?.source !== source)
  const trusted: (TrustedCheckpoint & { readonly hasQuorum: boolean })[] = []
  for (const { name, source } of records) {
    const told = await trust(hashing, known, source)
    if (told.kind === 'not') findings.add('authentic', told.code, `${name}: ${told.detail}`)
    else trusted.push({ ...told.checkpoint, name, file, hasQuorum: told.hasQuorum })
  }
  const lastSeen = trusted.findLastIndex(({ hasQuorum }) => hasQuorum)
  return trusted.filter(({ hasQuorum, name }, at) => {
    if (hasQuorum) return true
    const code = at < lastSeen ? 'BelowQuorum' : 'NoQuorum'
    findings.add(
      'authentic',
      code,
      `${name}: fewer witnesses have signed it than the policy asks for`,
    )
    return at < lastSeen
  })
}

/** The checkpoint in a line of minutes, if it is one of this ledger. */
export const trustedMinute = (
  line: string,
  origin: string,
  findings: Findings,
): readonly TrustedCheckpoint[] => {
  const checkpoint = parseMinute(line)
  if (checkpoint === undefined) {
    findings.add('authentic', 'MalformedCheckpoint', `${line} is not of the form ORIGIN SIZE ROOT`)
    return []
  }
  if (checkpoint.origin !== origin) {
    const detail = `the minute is of the ledger ${checkpoint.origin}, expected ${origin}`
    findings.add('authentic', 'WrongOrigin', detail)
    return []
  }
  return [{ ...checkpoint, name: `minute ${checkpoint.size}`, file: `minute ${line}` }]
}
