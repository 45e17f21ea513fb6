import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type EventStore, plainDate } from '@coflyfr/core'
import { editEvents, editFile } from '../../fixtures/attacks/edit-pack.ts'
import type { CopiedCommand } from '../../support/copy-ledger.ts'
import { forgedFrom, freshPath, packOf, strangeKey } from './drawn-packs.ts'
import { editedValue, valuesIn } from './edited-values.ts'

/** A ledger with its pack. */
export interface Honest {
  readonly store: EventStore
  readonly pack: string
}

/** Numbers that a mutation takes its choices from. */
export interface Choice {
  readonly kind: number
  readonly at: number
  readonly where: number
  readonly pick: number
}

const among = <Item>(items: readonly Item[], number: number): Item => {
  const item = items[number % items.length]
  if (item === undefined) throw new Error('There is nothing to choose from')
  return item
}

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
    where % 2 === 0 ? command.actor.id : among(['u1', 'u2', 'clerk', 'process:sealing'], where)
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

const changes: readonly Change[] = [
  ...[withData, withData, withData, withData, withData],
  ...[withDate, withActor, withType, withVersion],
]

type Forge = (commands: readonly CopiedCommand[], choice: Choice) => readonly CopiedCommand[]

/** The opening stays, or there is no ledger. */
const from = (commands: readonly CopiedCommand[], at: number): number =>
  1 + (at % (commands.length - 1))

const forges: readonly Forge[] = [
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

type Tamper = (pack: string, choice: Choice) => void

const lineEdit =
  (edit: (line: string, choice: Choice) => readonly string[]): Tamper =>
  (pack, choice) =>
    editEvents(pack, (lines) => {
      const at = choice.at % lines.length
      return lines.toSpliced(at, 1, ...edit(lines[at] ?? '', choice))
    })

const flippedByte: Tamper = (pack, { at, where, pick }) => {
  const names = [
    'events.ndjson',
    'manifest.json',
    'checkpoint',
    'checkpoints',
    'keys',
    'tile/0/000.p',
  ]
  const name = among(names.slice(0, 5), at)
  const path = join(pack, name)
  const bytes = readFileSync(path)
  const index = where % bytes.length
  bytes[index] = (bytes[index] ?? 0) ^ (1 << (pick % 8))
  writeFileSync(path, bytes)
}

const tampers: readonly Tamper[] = [
  flippedByte,
  flippedByte,
  lineEdit(() => []),
  lineEdit((line) => [line, line]),
  lineEdit((line, { where }) => [
    `${line.slice(0, where % line.length)} ${line.slice(where % line.length)}`,
  ]),
  lineEdit((line, { where }) => {
    const digits = [...line.matchAll(/\d/g)]
    const { index = 0 } = among(digits, where)
    return [`${line.slice(0, index)}${(Number(line[index]) + 1) % 10}${line.slice(index + 1)}`]
  }),
  lineEdit((line) => [line.replace('"context":', '"context":[],"context":')]),
  (pack, { at, where }) =>
    editEvents(pack, (lines) => {
      const [one, other] = [at % lines.length, where % lines.length]
      return lines.with(one, lines[other] ?? '').with(other, lines[one] ?? '')
    }),
  (pack, { pick }) => editEvents(pack, (lines) => lines.slice(0, -1 - (pick % 3))),
  (pack, { where }) =>
    editFile(pack, 'checkpoint', (text) =>
      text.replace(/^\d+$/m, (size) => String(Number(size) + (where % 3) - 1)),
    ),
  (pack) => editFile(pack, 'checkpoints', (text) => text.slice(0, -1)),
  (pack) => editFile(pack, 'checkpoints', (text) => `${text}${text}`),
  (pack) => writeFileSync(join(pack, 'more'), 'more'),
]

/** How many kinds of mutation there are; kind 0 changes nothing. */
export const kinds = 2 + forges.length + tampers.length

/** The pack of a ledger after somebody was at it. */
export const mutated = async (honest: Honest, choice: Choice): Promise<string> => {
  const kind = choice.kind % kinds
  if (kind === 0) return honest.pack
  if (kind === 1) return packOf(honest.store, strangeKey)
  const forge = forges[kind - 2]
  if (forge !== undefined)
    return packOf(await forgedFrom(honest.store, (commands) => forge(commands, choice)))
  const path = freshPath()
  cpSync(honest.pack, path, { recursive: true })
  tampers[kind - 2 - forges.length]?.(path, choice)
  return path
}
