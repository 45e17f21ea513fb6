import { type ImportFault, MapFault } from '@coflyfr/imports'
import { type CliContext, userPath } from './cli-context.ts'
import { UsageFault } from './usage-fault.ts'

/** The fault of a failed import, with files named as they were given, and the map's file before a field of the map. */
export const importUsageFault = (
  context: CliContext,
  fault: ImportFault,
  { files, map }: { readonly files: readonly string[]; readonly map: string | undefined },
): UsageFault => {
  const told = files.reduce(
    (text, file) => text.replaceAll(userPath(context, file), file),
    fault.message,
  )
  return new UsageFault(fault instanceof MapFault && map !== undefined ? `${map}: ${told}` : told)
}
