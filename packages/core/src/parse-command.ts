import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { Role } from './actor.ts'
import { describeErrors, type FieldProblem } from './codec/describe-errors.ts'
import { exactObject } from './codec/exact-object.ts'
import { NonEmptyText } from './codec/non-empty-text.ts'
import type { Command } from './command.ts'
import type { CommandDefinition } from './command-definition.ts'
import { hashCommand } from './hash-command.ts'
import { InstantText } from './instant.ts'
import { nearestName } from './nearest-name.ts'
import { PlainDateText } from './plain-date.ts'
import { isPlainObject } from './plain-object.ts'
import { sealedIn } from './sealed/places-to-seal.ts'
import { withoutPersonal, withValuesWithheld } from './sealed/withheld.ts'

/** A command that is not well formed: where, what stood there, what was expected. Nothing was decided or written. */
export interface MalformedCommand {
  readonly tag: 'MalformedCommand'
  readonly problems: readonly FieldProblem[]
}

/** A well-formed command with the definition that can carry it out. */
export interface ParsedCommand {
  readonly definition: CommandDefinition
  readonly command: Command
}

/** The library makes command ids with these beginnings itself; a caller that used one could block a receipt. */
const reservedId = /^(init|refusal|process):/

const isCommandId = (value: unknown): value is string =>
  typeof value === 'string' && /^[!-~]{1,200}$/.test(value) && !reservedId.test(value)

const CommandIdText = new t.Type<string, string, unknown>(
  'CommandIdText',
  isCommandId,
  (value, context) =>
    isCommandId(value)
      ? t.success(value)
      : t.failure(
          value,
          context,
          '1 to 200 printable ASCII characters without spaces, not beginning init:, refusal: or process:',
        ),
  t.identity,
)

const ActorFields = exactObject('actor', { id: NonEmptyText, role: Role })

const CommandLine = exactObject(
  'command',
  {
    command: t.string,
    commandId: CommandIdText,
    actor: ActorFields,
    effectiveOn: PlainDateText,
    data: t.unknown,
  },
  { recordedAt: InstantText },
)

const malformed = (problems: readonly FieldProblem[]): Either<MalformedCommand, never> =>
  left({ tag: 'MalformedCommand', problems })

const unknownCommand = (value: string, names: readonly string[]): FieldProblem => {
  const nearest = nearestName(value, names)
  const expected =
    nearest === null
      ? `the name of a command: ${[...names].sort().join(', ')}`
      : `the name of a command, such as ${nearest}`
  return { path: 'command', value, expected }
}

/** Only the ledger makes digests: one from outside could name a value that the vault does not hold. */
const digestsGiven = ({ seal }: CommandDefinition, data: unknown): readonly FieldProblem[] =>
  (seal === undefined ? [] : sealedIn(data)).map(({ path }) => ({
    path,
    value: 'a digest',
    expected: 'the value itself: the ledger seals it',
  }))

/** What is wrong with a line; without the values, if the command has personal fields. */
const shownProblems = (
  definition: CommandDefinition | undefined,
  errors: t.Errors,
): readonly FieldProblem[] => {
  const problems = describeErrors(errors)
  return definition?.seal === undefined ? problems : withValuesWithheld(problems)
}

/** The command that a line names, whatever else is wrong with it. */
const named = (
  definitions: ReadonlyMap<string, CommandDefinition>,
  value: unknown,
): CommandDefinition | undefined =>
  isPlainObject(value) && typeof value['command'] === 'string'
    ? definitions.get(value['command'])
    : undefined

/** Problems of the data as problems of the whole line. */
const inData = (problems: readonly FieldProblem[]): readonly FieldProblem[] =>
  problems.map((problem) => ({
    ...problem,
    path: problem.path === '' ? 'data' : `data.${problem.path}`,
  }))

/** What is wrong with the data of a command; nothing where it decodes. */
const problemsOfData = (definition: CommandDefinition, given: unknown): readonly FieldProblem[] => {
  const data = definition.data.decode(given)
  return inData(
    isLeft(data) ? shownProblems(definition, data.left) : digestsGiven(definition, data.right),
  )
}

/**
 * Everything wrong with a line whose own fields are wrong, including its name and its data, so that one attempt shows
 * all.
 */
const problemsOfLine = (
  definitions: ReadonlyMap<string, CommandDefinition>,
  value: unknown,
  errors: t.Errors,
): readonly FieldProblem[] => {
  const definition = named(definitions, value)
  const own = shownProblems(definition, errors)
  if (!isPlainObject(value)) return own
  const { command, data } = value
  if (definition !== undefined)
    return data === undefined ? own : [...own, ...problemsOfData(definition, data)]
  return typeof command === 'string'
    ? [unknownCommand(command, [...definitions.keys()]), ...own]
    : own
}

/**
 * Reads one command as it came from outside (a parsed JSON value) and finds its definition.
 *
 * @returns the command with its decoded data and hash, or every field that is wrong
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { commandCatalogue, ledgerCommands, parseCommand } from '@coflyfr/core'
 *
 * const parse = parseCommand(commandCatalogue(ledgerCommands))
 * const line = {
 *   command: 'CloseHistory', commandId: 'c-1', actor: { id: 'u-1', role: 'auditor' },
 *   effectiveOn: '2023-04-01', data: {},
 * }
 * assert.equal(parse(line)._tag, 'Right')
 *
 * const malformed = parse({ ...line, effectiveOn: '1 April' })
 * assert.ok(malformed._tag === 'Left')
 * assert.deepEqual(malformed.left.problems, [
 *   { path: 'effectiveOn', value: '1 April', expected: 'a date such as 2023-09-19' },
 * ])
 * ```
 */
export const parseCommand =
  (definitions: ReadonlyMap<string, CommandDefinition>) =>
  (value: unknown): Either<MalformedCommand, ParsedCommand> => {
    const line = CommandLine.decode(value)
    if (isLeft(line)) return malformed(problemsOfLine(definitions, value, line.left))
    const definition = definitions.get(line.right.command)
    if (definition === undefined)
      return malformed([unknownCommand(line.right.command, [...definitions.keys()])])
    const data = definition.data.decode(line.right.data)
    if (isLeft(data)) return malformed(inData(shownProblems(definition, data.left)))
    const digests = digestsGiven(definition, data.right)
    if (digests.length > 0) return malformed(inData(digests))
    const command: Command = {
      ...line.right,
      data: data.right,
      commandHash: hashCommand({
        ...line.right,
        data:
          definition.seal === undefined
            ? line.right.data
            : withoutPersonal(line.right.data, data.right),
      }),
    }
    return right({ definition, command })
  }

/**
 * Looks definitions up by name; throws where two packages define one command.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { commandCatalogue, ledgerCommands } from '@coflyfr/core'
 *
 * assert.deepEqual([...commandCatalogue(ledgerCommands).keys()], ['CloseHistory'])
 * assert.throws(() => commandCatalogue(ledgerCommands, ledgerCommands))
 * ```
 */
export const commandCatalogue = (
  ...packages: readonly (readonly CommandDefinition[])[]
): ReadonlyMap<string, CommandDefinition> => {
  const catalogue = new Map<string, CommandDefinition>()
  for (const definition of packages.flat()) {
    if (catalogue.has(definition.name))
      throw new Error(`Cannot gather commands: ${definition.name} is defined twice`)
    catalogue.set(definition.name, definition)
  }
  return catalogue
}
