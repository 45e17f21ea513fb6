import { canonicalText } from '../text/canonical.ts'
import { roles } from '../text/forms.ts'
import { commandGiven, withheld } from './command-given.ts'
import { commonChecks, statedIn } from './common-checks.ts'
import { type Form, formOf, hash, objectOf, only, text } from './form.ts'
import { checkOf, type ProofCheck, type ProofFinding, uncheckedOf } from './proof-check.ts'
import type { ProofFile } from './proof-file.ts'
import type { ProofSession } from './proof-session.ts'
import { type ProofVerification, unreadable } from './proof-verification.ts'
import { type HeldEvent, type ProvedLog, provedLogForms } from './proved-log.ts'
import { notProvedOfRefusal } from './statements.ts'

/** The first field of a file that proves a refusal. */
export const refusalFormat = 'coflyfr-refusal-proof/1'

interface RefusalProof extends ProvedLog {
  readonly commandHash: string
  readonly salt: string
}

const refusalProof = objectOf({
  format: only(refusalFormat),
  commandHash: hash,
  salt: text,
  ...provedLogForms,
})

/** What the evidence of a refusal says. */
interface Refused {
  readonly saltedCommandHash: string
  readonly refusal: string
  readonly rule: string | null
  readonly role: string
}

const isFilled = (value: unknown): boolean => typeof value === 'string' && value !== ''

const refused: Form = objectOf({
  saltedCommandHash: text,
  refusal: formOf('a text', isFilled),
  rule: formOf('a text or null', (value) => value === null || isFilled(value)),
  role: formOf('a role', (value) => typeof value === 'string' && roles.has(value)),
})

/** What an event says as the evidence of a refusal, or undefined where it is none. */
const refusedIn = ({ type, data }: HeldEvent): Refused | undefined =>
  type === 'CommandRefused' && refused(data, '') === null
    ? JSON.parse(JSON.stringify(data))
    : undefined

const differs = (detail: string): ProofFinding => ({ code: 'RefusalDiffers', detail })

/** Whether the file holds one event, and it is the evidence that the command of this hash was refused. */
const checkRefused = (
  { hashing }: ProofSession,
  { events, salt, commandHash, coverage, doesNotProve }: RefusalProof,
): ProofCheck => {
  const findings: ProofFinding[] = []
  if (events.length !== 1) findings.push(differs(`events: expected one, found ${events.length}`))
  for (const { event } of events) {
    if (event.type !== 'CommandRefused')
      findings.push(differs(`events: ${event.type} is no refusal`))
    else if (refusedIn(event)?.saltedCommandHash !== hashing.sha256Hex(`${salt}${commandHash}`))
      findings.push(differs('salt: with it the hash of the command is not the one on record'))
  }
  if (coverage.kind !== 'streams' || coverage.streams.length > 0)
    findings.push({
      code: 'CoverageDiffers',
      detail: 'coverage: a refusal is proved by its one event',
    })
  if (canonicalText(doesNotProve) !== canonicalText(notProvedOfRefusal))
    findings.push({
      code: 'StatementDiffers',
      detail: 'doesNotProve: it says something else than such a file does',
    })
  return checkOf('refused', findings)
}

/** Whether the refused command is the one that was given. */
const checkCommand = (
  { hashing, command }: ProofSession,
  { commandHash, events }: RefusalProof,
): ProofCheck => {
  if (command === null)
    return uncheckedOf('command', 'CommandMissing', 'no command is given; give --command')
  const given = commandGiven(hashing, command.source)
  if (given === undefined)
    return checkOf('command', [
      { code: 'CommandDiffers', detail: `${command.name}: it is no command` },
    ])
  if (given.hash !== commandHash && given.isPersonal) {
    const detail = `${command.name} holds values about a person, in whose place others are hashed: put ${withheld} in the place of each in a copy of it`
    return uncheckedOf('command', 'PersonalValues', detail)
  }
  if (given.hash !== commandHash) {
    const detail = `${command.name} hashes to ${given.hash}, the file names ${commandHash}`
    return checkOf('command', [{ code: 'CommandDiffers', detail }])
  }
  const isOfRole = events.every(
    ({ event }) => (refusedIn(event)?.role ?? given.role) === given.role,
  )
  const detail = 'the role differs from the one that was refused'
  return checkOf('command', isOfRole ? [] : [{ code: 'CommandDiffers', detail }])
}

const claimsOf = ({ commandHash, events }: RefusalProof): readonly string[] =>
  events.flatMap(({ event }) => {
    const told = refusedIn(event)
    if (told === undefined) return [`${event.type} at position ${event.position} is no refusal`]
    const by = told.rule === null ? '' : ` by the rule ${told.rule}`
    return [
      `The command of hash ${commandHash}`,
      `was refused as ${told.refusal}${by}, given as ${told.role}, at ${event.recordedAt}, position ${event.position}`,
    ]
  })

/** Checks the proof that a command was refused. */
export const checkRefusalProof = async (
  session: ProofSession,
  file: ProofFile,
): Promise<ProofVerification> => {
  const fault = refusalProof(file.value, '')
  if (fault !== null) return unreadable(fault.path, fault.expected)
  const proof: RefusalProof = JSON.parse(file.text)
  return {
    kind: 'refusal',
    claims: claimsOf(proof),
    ...statedIn(proof),
    checks: [
      ...(await commonChecks(session, file, proof)),
      checkRefused(session, proof),
      checkCommand(session, proof),
    ],
  }
}
