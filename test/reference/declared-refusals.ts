import { textOf, workspacePackages } from '../support/repository.ts'
import { sentencesOf } from './source-comments.ts'

/** A refusal as the sources declare it. */
export interface DeclaredRefusal {
  readonly tag: string
  /** Short name of the package: `budget`. */
  readonly package: string
  /** What its comment says. */
  readonly meaning: string
}

/** Packages whose refusals answer commands. */
const packages: readonly string[] = ['core', 'governance', 'privacy', 'budget', 'outcomes']

/**
 * Tagged objects that are no refusal of a command: a store's answers to `execute`, what was never decided, a calendar's
 * end, and a vault's answer to who reads it.
 */
const notOfCommands: ReadonlySet<string> = new Set([
  'WrongRevision',
  'ContextMoved',
  'OutcomeUnknown',
  'MalformedCommand',
  'NotInVault',
  'OutsideCalendar',
])

const declaration =
  /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n(?:export )?interface \w+(?:<[^>]*>)?(?: extends \w+)? \{\n {2}readonly tag: '(\w+)'/g

/** Every refusal that a command may be answered with, in the order of the sources. */
export const declaredRefusals: readonly DeclaredRefusal[] = workspacePackages
  .filter(({ shortName }) => packages.includes(shortName))
  .flatMap(({ shortName, sources }) =>
    sources.flatMap((source) =>
      [...textOf(source).matchAll(declaration)].map(([, comment = '', tag = '']) => ({
        tag,
        package: shortName,
        meaning: sentencesOf(comment),
      })),
    ),
  )
  .filter(({ tag }) => !notOfCommands.has(tag))
