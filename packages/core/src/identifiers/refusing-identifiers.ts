import { left } from 'fp-ts/lib/Either.js'
import type { CommandDefinition } from '../command-definition.ts'
import { type Preview, refusedPreview } from '../preview.ts'
import { identifierRefusal } from './identifier-refusal.ts'

/**
 * The same commands, refused before they are decided where a text of theirs holds an NHS number, a unique pupil number,
 * an e-mail address, a postcode or a telephone number. Fields that are sealed may hold any of them.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { ledgerCommands, refusingIdentifiers } from '@coflyfr/core'
 *
 * assert.deepEqual(refusingIdentifiers(ledgerCommands).map(({ name }) => name), ['CloseHistory'])
 * ```
 */
export const refusingIdentifiers = (
  definitions: readonly CommandDefinition[],
): readonly CommandDefinition[] =>
  definitions.map((definition) => ({
    ...definition,
    execute: (environment, command) => async () => {
      const refusal = identifierRefusal(command.data)
      return refusal === null ? definition.execute(environment, command)() : left(refusal)
    },
    preview: (environment, command) => {
      const refusal = identifierRefusal(command.data)
      const decided = definition.preview(environment, command)
      if (refusal === null) return decided
      const refuse = ({ stream }: Preview): Preview => refusedPreview(stream, refusal)
      return decided instanceof Promise ? decided.then(refuse) : refuse(decided)
    },
  }))
