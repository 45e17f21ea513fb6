import { type CommandResult, parseCommand, submit } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { type ImportRequest, OutcomeUnknownFault } from './import-request.ts'

/** A command as the importer makes it; its actor may differ from the one of the request. */
export interface MadeCommand {
  readonly command: string
  readonly commandId: string
  readonly effectiveOn: string
  readonly data: unknown
  readonly actor?: { readonly id: string; readonly role: string }
}

/** A command changed something, or had done so before. */
export type Taken = TakenAs<'committed'> | TakenAs<'duplicate'>

interface TakenAs<Outcome> {
  readonly outcome: Outcome
  readonly revision: number
  readonly contentHash: string | null
}

/** A command changed nothing. */
export interface Refused {
  readonly outcome: 'refused'
  readonly tag: string
  /** The tag with what the refusal says besides. */
  readonly rule: string
  readonly detail: Readonly<Record<string, unknown>>
}

/** Gives a command to the ledger as its outside would: a field that is not well formed is refused as well. */
export const submitCommand = async (
  {
    environment,
    definitions,
    actor,
    recordedAt,
    settle,
  }: Pick<ImportRequest, 'environment' | 'definitions' | 'actor' | 'recordedAt' | 'settle'>,
  made: MadeCommand,
): Promise<Taken | Refused> => {
  const line = recordedAt === undefined ? { actor, ...made } : { actor, ...made, recordedAt }
  const parsed = parseCommand(definitions)(line)
  if (isLeft(parsed)) {
    const rule = parsed.left.problems
      .map(({ path, expected }) => `${path}: expected ${expected}`)
      .join('; ')
    return { outcome: 'refused', tag: 'MalformedCommand', rule, detail: {} }
  }
  const result = await submit(environment, parsed.right.definition, parsed.right.command)
  if (result.outcome === 'committed') await settle()
  return answerOf(made.command, result)
}

const answerOf = (command: string, result: CommandResult): Taken | Refused => {
  switch (result.outcome) {
    case 'committed':
    case 'duplicate': {
      const { outcome, revision, contentHash = null } = result
      return { outcome, revision, contentHash }
    }
    case 'refused': {
      const { tag, ...detail } = result.refusal
      return {
        outcome: 'refused',
        tag,
        rule: `${command} refused: ${ruleText(tag, detail)}`,
        detail,
      }
    }
    case 'unknown':
      throw new OutcomeUnknownFault(
        `Nobody can say yet whether ${command} ${result.commandId} was stored; import the file again`,
      )
  }
}

/** The most of a refusal's own data that a rule repeats. */
const detailMax = 300

const ruleText = (tag: string, detail: object): string => {
  const text = JSON.stringify(detail)
  return text === '{}' ? tag : `${tag} ${text.slice(0, detailMax)}`
}
