import type { CommandDefinition } from '@coflyfr/core'

/** The one definition of a handler that carries out one command. Throws where it carries out none or several. */
export const only = (definitions: readonly CommandDefinition[]): CommandDefinition => {
  const [definition] = definitions
  if (definition === undefined || definitions.length > 1) {
    throw new Error(`Expected one definition, got ${definitions.length}`)
  }
  return definition
}
