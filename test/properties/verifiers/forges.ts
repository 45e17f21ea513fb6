import { plainDate } from '@coflyfr/core'
import type { CopiedCommand } from '../../support/copy-ledger.ts'
import { among, type Choice } from './choice.ts'
import { editedValue, valuesIn } from './edited-values.ts'

type Change = (command: CopiedCommand, choice: Choice) => CopiedCommand

const withData: Change = (command, { where, pick }) => {
  const number = pick % command.events.length
  const events = command.events.map((event, at) => {
    if (at !== number) return event
    const data = Object(event.data)
    return { ...event, data: editedValue(data, where % valuesIn(data), pick) }
  })
  return { ...command, events: events as never }
}

const withDate: Change = (command, { where }) => {
  const days = ['2022-04-01', '2023-04-01', '2023-09-30', '2024-04-01', '2024-12-01']
  const effectiveOn = plainDate(among(days, where))
  return { ...command, events: command.events.map((event) => ({ ...event, effectiveOn })) }
}

const withActor: Change = (command, { where }) => {
  const roles = [
    'council',
    'cabinet',
    'finance-officer',
    'section-151-officer',
    'auditor',
    'system',
  ] as const
  const id =
    where % 2 === 0
      ? command.actor.id
      : among(['u1', 'u2', 'clerk', 'process:sealing', 'process:reserve-funding'], where)
  return { ...command, actor: { id, role: among(roles, where) } }
}

const withType: Change = (command, { where }) => {
  const types = ['VirementPosted', 'VirementApproved', 'BudgetApproved', 'NeverHeardOf']
  const events = command.events.map((event) => ({ ...event, type: among(types, where) }))
  return { ...command, events: events as never }
}

const withVersion: Change = (command) => ({
  ...command,
  events: command.events.map((event) => ({ ...event, schemaVersion: 2 })),
})

/** Claims another cause, correlation, hash or id for the command. */
const withOrigin: Change = (command, { where, pick }) => {
  const other = among(['c1', 'init:OpenLedger', `process:sealing:${where}`], pick)
  const changed = [
    { causationId: where % 2 === 0 ? null : other },
    { correlationId: other },
    { commandHash: '0'.repeat(64) },
    { commandId: `c-${where}` },
  ]
  return { ...command, ...among(changed, where) }
}

const changes: readonly Change[] = [
  ...[withData, withData, withData, withData, withData],
  ...[withDate, withActor, withType, withVersion, withOrigin],
]

/** A forgery of the commands of a log. */
export type Forge = (commands: readonly CopiedCommand[], choice: Choice) => readonly CopiedCommand[]

/** Never picks the opening, without which there is no ledger. */
const from = (commands: readonly CopiedCommand[], at: number): number =>
  1 + (at % (commands.length - 1))

/** Everything that someone can do who may write to the store and recompute every hash. */
export const forges: readonly Forge[] = [
  ...changes.map(
    (change): Forge =>
      (commands, choice) => {
        const at = from(commands, choice.at)
        return commands.with(at, change(among(commands, at), choice))
      },
  ),
  (commands, { at }) => commands.toSpliced(from(commands, at), 1),
  (commands, { at, where }) => {
    const [one, other] = [from(commands, at), from(commands, where)]
    return commands.with(one, among(commands, other)).with(other, among(commands, one))
  },
  (commands, { at, where }) => {
    const copied = among(commands, from(commands, at))
    return commands.toSpliced(from(commands, where), 0, { ...copied, commandId: `again-${where}` })
  },
]
