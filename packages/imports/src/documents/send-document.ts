import { sha256Hex } from '@coflyfr/core'
import type { ImportRequest } from '../import-request.ts'
import { formFaultOf, submitCommand } from '../submit-command.ts'
import type { Tally } from '../summary/tally.ts'
import type { ContentCommand, FileDocument } from './document.ts'

/** Sends a document's commands in turn, and counts its rows by what became of them. */
export type DocumentSender = (document: FileDocument) => Promise<void>

/**
 * A sender of one file's documents. A command's id is derived from its content and from how many equal ones came before
 * it in the file, so importing the file again repeats nothing, whoever imports it.
 */
export const documentSender = (request: ImportRequest, counts: Tally): DocumentSender => {
  const idOf = contentIds()
  return async ({ records, commands }) => {
    const rejectAll = (rule: string): void => {
      for (const { line, amount } of records)
        counts.reject({ line, column: null, value: null, rule }, amount)
    }
    const made = commands.map((command) => ({ ...command, commandId: idOf(command) }))
    // Checked before anything is sent, so that no document is begun that cannot be finished.
    for (const command of made) {
      const fault =
        command.effectiveOn === ''
          ? `${command.command}: expected effectiveOn, a column or a constant`
          : formFaultOf(request, command)
      if (fault !== null) return rejectAll(fault)
    }
    let taken = 0
    let isNew = false
    for (const command of made) {
      const answer = await submitCommand(request, command)
      // The id is derived from the content, so somebody else must have chosen the same id for another command.
      const isRepeat = answer.outcome === 'duplicate' || isReused(answer)
      if (answer.outcome === 'refused' && !isRepeat) return rejectAll(ruleOf(answer.rule, taken))
      taken += 1
      isNew ||= !isRepeat
    }
    for (const { amount } of records) counts.count(isNew ? 'imported' : 'duplicate', amount)
  }
}

const isReused = (answer: { readonly outcome: string; readonly tag?: string }): boolean =>
  answer.tag === 'CommandIdReused'

const ruleOf = (rule: string, taken: number): string =>
  taken === 0 ? rule : `${rule}; already recorded from it: ${taken} commands`

const contentIds = (): ((command: ContentCommand) => string) => {
  const seen = new Map<string, number>()
  return ({ command, effectiveOn, data }) => {
    const hash = sha256Hex(JSON.stringify([command, effectiveOn, data]))
    const ordinal = (seen.get(hash) ?? 0) + 1
    seen.set(hash, ordinal)
    return `import:${hash}${ordinal === 1 ? '' : `:${ordinal}`}`
  }
}
