import { budgetCommands } from '@coflyfr/budget'
import { type CommandDefinition, ledgerCommands } from '@coflyfr/core'
import { governanceCommands, standardRules } from '@coflyfr/governance'
import { caseAllocation, caseRecords, outcomesCommands } from '@coflyfr/outcomes'
import { privacyCommands, privacyRoles } from '@coflyfr/privacy'
import { refusalExamples } from '../fixtures/refusals/refusal-examples.ts'
import { formsOf } from './codec-fields.ts'
import { fieldsTables } from './fields-table.ts'
import { generated, kindsOfValue, page } from './markdown.ts'
import { commentBefore } from './source-comments.ts'

const chapters: readonly (readonly [string, readonly CommandDefinition[]])[] = [
  ['Ledger', ledgerCommands],
  ['Governance', governanceCommands],
  ['Finance', budgetCommands],
  ['Outcomes', outcomesCommands],
  ['Privacy', privacyCommands({ allocationOf: caseAllocation, caseRecords })],
]

const meaningOf = (name: string): string => {
  const meaning =
    commentBefore(new RegExp(`(?:export )?type ${name} =`)) ??
    commentBefore(new RegExp(String.raw`${name}: exactObject\(`))
  if (meaning === null) throw new Error(`No comment says what the command ${name} does`)
  return meaning
}

const rolesOf = (name: string): string => {
  const roles = standardRules.roles[name]
  if (roles !== undefined)
    return `Under the standard rules it may be given by: ${roles.join(', ')}.`
  const unlessRuled = privacyRoles[name]
  return unlessRuled === undefined
    ? ''
    : `Unless the council's rules say otherwise, it may be given by: ${unlessRuled.join(', ')}.`
}

const refusalsOf = (name: string): string => {
  const links = Object.entries(refusalExamples).flatMap(([area, examples]) =>
    examples
      .filter(({ when }) => when.command === name)
      .map(({ tag }) => `[${tag}](refusals-${area}.md#${tag.toLowerCase()})`),
  )
  return links.length === 0 ? '' : `Refusals with an example: ${links.join(', ')}.`
}

const section = ({ name, data }: CommandDefinition): string =>
  page(
    `### ${name}`,
    meaningOf(name),
    ...fieldsTables(formsOf(data)),
    rolesOf(name),
    refusalsOf(name),
  ).trim()

/** Names of the commands that a caller may give. */
export const commandNames: readonly string[] = chapters.flatMap(([, commands]) =>
  commands.map(({ name }) => name),
)

/** `docs/reference/commands.md` */
export const commandsPage = (): string =>
  page(
    generated,
    '# Commands',
    'A command is one line of NDJSON: `{ command, commandId, actor: { id, role }, effectiveOn, data }`, and `recordedAt` while a history load is open. The tables list the fields of `data`. A field that is not listed is refused, and so is a missing one.',
    '`CarryVirement`, `ReceiveReserveFunding` and `ReceiveIntoReserve` are given by the ledger’s own process managers; from anyone else they are refused.',
    kindsOfValue,
    ...chapters.flatMap(([title, commands]) => [`## ${title}`, ...commands.map(section)]),
  )
