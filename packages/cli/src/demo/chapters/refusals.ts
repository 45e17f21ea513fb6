import type { CommandResult } from '@coflyfr/core'
import type { GivenCommand, RecordedFile } from '../build-ledger.ts'
import { heading, paragraph, table } from '../text.ts'

type Refused = Extract<CommandResult, { readonly outcome: 'refused' }>

/** A command that was refused, with what it asked for. */
export interface RefusedCommand extends Omit<GivenCommand, 'result'> {
  readonly result: Refused
}

const isRefused = (given: GivenCommand): given is RefusedCommand =>
  given.result.outcome === 'refused'

/** Every refused command of the files, in the order of the files. */
export const refusedCommands = (files: readonly RecordedFile[]): readonly RefusedCommand[] =>
  files.flatMap(({ commands }) => commands.filter(isRefused))

const columns = [
  { head: 'Evidence', align: 'right' },
  { head: 'Command', align: 'left' },
  { head: 'By', align: 'left' },
  { head: 'Refused because', align: 'left', width: 44 },
] as const

const hash = /^[0-9a-f]{64}$/

const shown = (value: unknown): string => {
  if (typeof value === 'object' && value !== null && 'verb' in value) return String(value.verb)
  const text = String(value)
  return hash.test(text) ? `${text.slice(0, 7)}…` : text
}

/** A refusal names what it is about first and what was found last. */
const detailsShown = 2

const reasonOf = ({ refusal }: Refused): string => {
  const details = Object.entries(refusal).filter(
    ([name, value]) => name !== 'tag' && value !== null,
  )
  const told = details.slice(-detailsShown).map(([name, value]) => `${name} ${shown(value)}`)
  return `${refusal.tag}: ${told.join(', ')}`
}

const rowOf = ({ command, role, result }: RefusedCommand): readonly string[] => [
  String(result.evidence?.position ?? 'none'),
  command,
  role,
  reasonOf(result),
]

const early = ({ result }: RefusedCommand): string =>
  paragraph(`Posting the £1m before Council has approved it: ${reasonOf(result)}.`)

/** The attempt to post early, and every refused command with the position of its evidence. */
export const refusalsChapter = (refused: readonly RefusedCommand[], earlyPosting: string): string =>
  [
    heading(4, 'What was refused, and is kept as evidence (the attempts are illustrative)'),
    ...refused.filter(({ result }) => result.commandId === earlyPosting).map(early),
    table(columns, refused.map(rowOf)),
  ].join('')
