import { buildCommand } from '@stricli/core'
import type { CliContext } from '../cli-context.ts'
import { documented } from '../documented.ts'
import { guarded } from '../guarded.ts'
import { messageFlags, optionalTextArgument, optionalTextFlag } from '../parameters.ts'
import type { MeasuresFlags } from '../run/measures.ts'

/** `coflyfr measures [CATALOGUE.json]`. */
export const measuresCommand = buildCommand<MeasuresFlags, [string | undefined], CliContext>({
  loader: async () => guarded((await import('../run/measures.ts')).measures),
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        optionalTextArgument(
          'CATALOGUE.json',
          'The council’s own catalogue; that of Wales by default',
        ),
      ],
    },
    flags: {
      ...messageFlags,
      actor: optionalTextFlag('ID', 'Who defines them; measures by default'),
      role: optionalTextFlag('ROLE', 'In which role; performance-officer by default'),
      set: optionalTextFlag('SET', 'Measures of this set only, such as corporate-parenting'),
    },
  },
  docs: documented(
    'Print the commands that define a catalogue of measures, for record',
    'One DefineMeasure for each measure of the catalogue, and one AmendMeasure for each later version of it, from the day on which it is valid. Recording them again changes nothing.',
    'coflyfr measures | coflyfr record council.ledger',
    'coflyfr measures our-measures.json --actor u-5 | coflyfr record council.ledger',
  ),
})
