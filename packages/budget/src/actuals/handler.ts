import {
  type Command,
  type CommandHandler,
  type Decider,
  eventCatalogue,
  type FinancialYear,
  type StreamName,
  streamName,
} from '@coflyfr/core'
import { rulesSource } from '@coflyfr/governance/rules'
import { periodsSource } from '../period/periods-source.ts'
import type { CloseBatch, ImportActuals } from './commands.ts'
import { type BatchContext, closeBatch, type ImportContext, importActuals } from './decide.ts'
import { type ActualsEvent, ActualsImported, BatchClosed } from './events.ts'
import type { CloseBatchRefusal, ImportActualsRefusal } from './refusals.ts'
import { type Actuals, evolveActuals, initialActuals } from './state.ts'

const ofSource = ({
  data: { financialYear, source },
}: Command<
  string,
  { readonly financialYear: FinancialYear; readonly source: string }
>): StreamName => streamName('actuals', `${financialYear}-${source}`)

const actualsHandler = <Given extends ImportActuals | CloseBatch, Context, Refused>(
  decide: Decider<Given, Actuals, ActualsEvent, Context, Refused>['decide'],
  contextOf: CommandHandler<Given, Actuals, ActualsEvent, Context, Refused>['contextOf'],
): CommandHandler<Given, Actuals, ActualsEvent, Context, Refused> => ({
  name: 'actuals',
  decider: { initialState: initialActuals, evolve: evolveActuals, decide },
  events: eventCatalogue(ActualsImported, BatchClosed),
  streamOf: ofSource,
  contextOf,
})

/** Carries out `ImportActuals` on `actuals-<year>-<source>`. */
export const importHandler = actualsHandler<ImportActuals, ImportContext, ImportActualsRefusal>(
  importActuals,
  ({ data }) => ({ rules: rulesSource(), periods: periodsSource(data.financialYear) }),
)

/** Carries out `CloseBatch` on `actuals-<year>-<source>`. */
export const batchHandler = actualsHandler<CloseBatch, BatchContext, CloseBatchRefusal>(
  closeBatch,
  () => ({ rules: rulesSource() }),
)
