import { type Command, CommandRefused } from '@coflyfr/core'
import { checkOf, type ProofCheck, uncheckedOf } from './proof-check.ts'
import { saysTheSame } from './prove-figure.ts'
import { isRefusalOf } from './prove-refusal.ts'
import type { RefusalProof } from './refusal-proof.ts'
import { notProvedOfRefusal } from './statements.ts'

/** Whether the file holds exactly one event, the record that the named command was refused. */
export const checkRefused = (proof: RefusalProof): ProofCheck => {
  const { events, salt, commandHash, coverage, doesNotProve } = proof
  const findings: string[] = []
  if (events.length !== 1) findings.push(`events: expected one, found ${events.length}`)
  for (const { event } of events) {
    if (event.type !== CommandRefused.type) findings.push(`events: ${event.type} is no refusal`)
    else if (!isRefusalOf(event, salt, commandHash))
      findings.push('salt: with it the hash of the command is not the one on record')
  }
  if (!saysTheSame(coverage, { kind: 'streams', streams: [] }))
    findings.push('coverage: a refusal is proved by its one event')
  if (!saysTheSame(doesNotProve, notProvedOfRefusal))
    findings.push('doesNotProve: it says something else than such a file does')
  return checkOf(
    'refused',
    'does the log hold that the command of this hash was refused?',
    findings,
  )
}

const asks = 'is it the command that you hold?'

/** Whether the refused command is the one given. */
export const checkCommand = (
  { commandHash, events }: RefusalProof,
  command: Command | null,
): ProofCheck => {
  if (command === null) return uncheckedOf('command', asks, 'no command is given; give --command')
  if (command.commandHash !== commandHash)
    return checkOf('command', asks, [
      `it hashes to ${command.commandHash}, the file names ${commandHash}`,
    ])
  const roles = events.flatMap(({ event }) =>
    CommandRefused.data.is(event.data) ? [event.data.role] : [],
  )
  const isOfRole = roles.every((role) => role === command.actor.role)
  return checkOf(
    'command',
    asks,
    isOfRole ? [] : ['the role differs from the one that was refused'],
  )
}
