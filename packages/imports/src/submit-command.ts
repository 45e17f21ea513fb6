import { type CommandResult, type MalformedCommand, parseCommand, submit } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { type ImportRequest, OutcomeUnknownFault } from './import-request.ts'

/** A command as the importer makes it; its actor may differ from that of the request. */
export interface MadeCommand {
  readonly command: string
  readonly commandId: string
  readonly effectiveOn: string
  readonly data: unknown
  readonly actor?: { readonly id: string; readonly role: string }
}

/** A command was committed, now or before. */
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
  /** The tag with the other fields of the refusal. */
  readonly rule: string
  readonly detail: Readonly<Record<string, unknown>>
}

/** The part of a request that giving a command needs. */
export type Sending = Pick<
  ImportRequest,
  'environment' | 'definitions' | 'actor' | 'recordedAt' | 'settle'
>

const parsed = ({ definitions, actor, recordedAt }: Sending, made: MadeCommand) =>
  parseCommand(definitions)(
    recordedAt === undefined ? { actor, ...made } : { actor, ...made, recordedAt },
  )

/** What is not well formed in a command, in words. */
export const malformedRule = ({ problems }: MalformedCommand): string =>
  problems.map(({ path, expected }) => `${path}: expected ${expected}`).join('; ')

/** What is not well formed in a command, or null; found without giving it to the ledger. */
export const formFaultOf = (request: ImportRequest, made: MadeCommand): string | null => {
  const command = parsed(request, made)
  return isLeft(command) ? `${made.command}: ${malformedRule(command.left)}` : null
}

/** Gives a command to the ledger from unchecked data: one that is not well formed counts as refused too. */
export const submitCommand = async (
  request: Sending,
  made: MadeCommand,
): Promise<Taken | Refused> => {
  const { environment, settle } = request
  const command = parsed(request, made)
  if (isLeft(command)) {
    const rule = malformedRule(command.left)
    return { outcome: 'refused', tag: 'MalformedCommand', rule, detail: {} }
  }
  const result = await submit(environment, command.right.definition, command.right.command)
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
        `It is not known yet whether ${command} ${result.commandId} was stored; import the file again`,
      )
  }
}

/** Most characters of a refusal's own data that a rule repeats. */
const detailMax = 300

/** A refusal in words: its tag, and as much of its other fields as fits. */
export const ruleText = (tag: string, detail: object): string => {
  const text = JSON.stringify(detail)
  return text === '{}' ? tag : `${tag} ${text.slice(0, detailMax)}`
}

/** The code of the collection's validation rule that a refusal carries, or null. */
export const ruleCodeOf = (detail: object): string | null =>
  'code' in detail && typeof detail.code === 'string' ? detail.code : null
