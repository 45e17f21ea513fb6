import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { AuditorEvidence } from '../auditor-evidence.ts'
import type { Hashing } from '../hashing.ts'
import { faultOfMinute, parseMinute } from '../notes/checkpoint.ts'
import { parseEndedKeys } from '../notes/ended-keys.ts'
import type { GivenText } from '../notes/evidence.ts'
import { parsePolicy } from '../notes/policy.ts'
import { parseVerifierKey } from '../notes/verifier-key.ts'

/** The script was called wrongly; the message says how. */
export class UsageFault extends Error {}

/** What the script is asked to verify, with what evidence, and how to print it. */
export interface Asked {
  readonly path: string
  readonly evidence: AuditorEvidence
  /** The event that a proof is of, as a line of `events.ndjson` has it. */
  readonly event: GivenText | null
  /** The command that was refused. */
  readonly command: GivenText | null
  readonly isJson: boolean
}

const options = {
  checkpoint: { type: 'string', multiple: true },
  minute: { type: 'string', multiple: true },
  key: { type: 'string', multiple: true },
  policy: { type: 'string' },
  'key-ends': { type: 'string' },
  event: { type: 'string' },
  command: { type: 'string' },
  format: { type: 'string', default: 'table' },
  help: { type: 'boolean', default: false },
} as const

const textOf = async (path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new UsageFault(`${path}: cannot be read`)
  }
}

const givenText = async (path: string | undefined): Promise<GivenText | null> =>
  path === undefined ? null : { name: path, source: await textOf(path) }

const orFault = <Value>(value: Value | undefined, fault: string): Value => {
  if (value === undefined) throw new UsageFault(fault)
  return value
}

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (fault) {
    throw new UsageFault(fault instanceof Error ? fault.message : String(fault))
  }
}

/** What the arguments ask for; null for help. */
export const askedFor = async (
  hashing: Hashing,
  args: readonly string[],
): Promise<Asked | null> => {
  const { values, positionals } = parsed(args)
  const [path, ...more] = positionals
  if (values.help) return null
  if (path === undefined || more.length > 0)
    throw new UsageFault('Expected one PACK, LEDGER or PROOF')
  if (values.format !== 'json' && values.format !== 'table')
    throw new UsageFault(`--format: expected json or table, found ${values.format}`)
  const { checkpoint = [], minute = [], key = [], policy } = values
  const keyEnds = values['key-ends']
  const checkpoints = []
  for (const name of checkpoint) checkpoints.push({ name, source: await textOf(name) })
  for (const line of minute)
    orFault(
      parseMinute(line),
      `--minute: expected "ORIGIN SIZE ROOT", found "${line}": ${faultOfMinute(line)}`,
    )
  return {
    path,
    event: await givenText(values.event),
    command: await givenText(values.command),
    isJson: values.format === 'json',
    evidence: {
      checkpoints,
      minutes: minute,
      keys: key.map((text) =>
        orFault(
          parseVerifierKey(hashing, text),
          `--key: expected NAME+KEYID+BASE64, found ${text}`,
        ),
      ),
      policy:
        policy === undefined
          ? null
          : orFault(parsePolicy(hashing, await textOf(policy)), `${policy}: it is no policy`),
      ends:
        keyEnds === undefined
          ? null
          : orFault(
              parseEndedKeys(hashing, await textOf(keyEnds)),
              `${keyEnds}: a line is no ended key`,
            ),
    },
  }
}
