import type { TypedPositionalParameter } from '@stricli/core'
import type { CliContext } from './cli-context.ts'

/** A flag that takes a text and must be given. */
export const textFlag = (placeholder: string, brief: string) =>
  ({ kind: 'parsed', parse: String, placeholder, brief }) as const

/** A flag that takes a text and may be left out. */
export const optionalTextFlag = (placeholder: string, brief: string) =>
  ({ kind: 'parsed', parse: String, optional: true, placeholder, brief }) as const

/** A flag that takes a text and may be given several times. */
export const textsFlag = (placeholder: string, brief: string) =>
  ({ kind: 'parsed', parse: String, optional: true, variadic: true, placeholder, brief }) as const

/** A flag without a value: off unless it is given. */
export const switchFlag = (brief: string) =>
  ({ kind: 'boolean', default: false, withNegated: false, brief }) as const

/** Flags of every command. */
export interface MessageFlags {
  readonly quiet: boolean
  readonly debug: boolean
}

/** Definitions of {@link MessageFlags}. `--debug` is read before parsing, so that it shows where any fault arose. */
export const messageFlags = {
  quiet: switchFlag('No progress and no messages'),
  debug: switchFlag('Show where in the program a fault occurred'),
} as const

/** Flags of a command that prints a table for people or one JSON document. */
export interface CommonFlags extends MessageFlags {
  readonly format: 'table' | 'json'
}

/** Definitions of {@link CommonFlags}. */
export const commonFlags = {
  ...messageFlags,
  format: {
    kind: 'enum',
    values: ['table', 'json'],
    default: 'table',
    brief: 'A table for people, or one JSON document',
  },
} as const

/** Definition of `--folder`, of commands that make ledgers of their own. */
export const placeFlag = optionalTextFlag(
  'DIR',
  'A folder on the disk where ledgers will be kept; the current one by default',
)

/** Definition of `--lang`. */
export const languageFlag = {
  kind: 'enum',
  values: ['en', 'cy'],
  default: 'en',
  brief: 'English or Welsh',
} as const

/** Definition of `--policy`, where keys may be given too. */
export const policyFlag = optionalTextFlag(
  'FILE',
  'A C2SP trust policy in the place of keys: the log keys, witnesses and quorum taken',
)

/** A text argument. */
export const textArgument = (
  placeholder: string,
  brief: string,
): TypedPositionalParameter<string, CliContext> => ({ placeholder, brief, parse: String })

/** A text argument that may be left out. */
export const optionalTextArgument = (
  placeholder: string,
  brief: string,
): TypedPositionalParameter<string | undefined, CliContext> => ({
  placeholder,
  brief,
  parse: String,
  optional: true,
})

/** LEDGER of every command. */
export const ledgerArgument: TypedPositionalParameter<string, CliContext> = textArgument(
  'LEDGER',
  'Path of the ledger file, or esdb:// or kurrentdb:// with origin=NAME for one on a cluster',
)
