import type { Findings } from '../findings.ts'
import type { Hashing } from '../hashing.ts'
import type { Checkpoint } from './checkpoint.ts'
import { parseMinute } from './checkpoint.ts'
import { parseCheckpointFile } from './checkpoint-file.ts'
import { parseNote } from './note.ts'
import { type KnownKeys, trust } from './trust.ts'

/** A text that an auditor holds against a log, with the name that findings call it by. */
export interface GivenText {
  readonly name: string
  readonly source: string
}

/** A checkpoint that may be trusted. */
export interface TrustedCheckpoint extends Checkpoint {
  readonly name: string
  /** Checkpoints of one file stand in the order in which they were given out. */
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

/** The checkpoints of one file that may be trusted; why others may not is found. */
export const trustedOfFile = async (
  hashing: Hashing,
  known: KnownKeys,
  findings: Findings,
  text: GivenText,
): Promise<readonly TrustedCheckpoint[]> => {
  const file = text.name
  const all = recordsOf(text, findings)
  // `checkpoint` of a pack is the last record of `checkpoints` too: it is told once.
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

/** A checkpoint out of minutes, where it is of the ledger. */
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
