import {
  catalogueCommands,
  type MeasureCatalogue,
  measureCatalogue,
  walesMeasures,
} from '@coflyfr/outcomes/measures'
import { isLeft } from 'fp-ts/lib/Either.js'
import { actorOf } from '../actor-flags.ts'
import type { CliContext } from '../cli-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { fieldFaults } from '../field-faults.ts'
import { jsonFromText } from '../json-from-text.ts'
import type { MessageFlags } from '../parameters.ts'
import { readText } from '../read-text.ts'

/** Flags of `measures`. */
export interface MeasuresFlags extends MessageFlags {
  readonly actor?: string
  readonly role?: string
  readonly set?: string
}

const catalogueOf = async (context: CliContext, file?: string): Promise<MeasureCatalogue> => {
  if (file === undefined) return walesMeasures()
  const catalogue = measureCatalogue(jsonFromText(file, await readText(context, file)))
  if (isLeft(catalogue)) throw fieldFaults(file, catalogue.left)
  return catalogue.right
}

/** Prints the commands that put a catalogue of measures into a ledger. */
export const measures = async (
  context: CliContext,
  { actor: id = 'measures', role = 'performance-officer', set }: MeasuresFlags,
  file?: string,
): Promise<ExitCode> => {
  const actor = actorOf({ actor: id, role })
  const catalogue = await catalogueOf(context, file)
  for (const command of catalogueCommands(catalogue, actor))
    if (set === undefined || command.data.sets?.includes(set))
      context.process.stdout.write(`${JSON.stringify(command)}\n`)
  return exitCode.done
}
