import {
  type Command,
  type CommandHandler,
  eventCatalogue,
  type FinancialYear,
  type JsonObject,
  type StreamName,
  streamName,
} from '@coflyfr/core'
import { rulesSource } from '@coflyfr/governance/rules'
import { formatPounds } from '@coflyfr/money'
import { periodsSource } from '../period/periods-source.ts'
import { decidedBy, type Judge } from '../shared/decided-by.ts'
import type { CloseBatch, ImportActuals } from './commands.ts'
import { type BatchContext, closeBatch, type ImportContext, importActuals } from './decide.ts'
import { type ActualsEvent, ActualsImported, BatchClosed } from './events.ts'
import type { CloseBatchRefusal, ImportActualsRefusal } from './refusals.ts'
import { type Actuals, batchOf, controlTotalOf, evolveActuals, initialActuals } from './state.ts'

const ofSource = ({
  data: { financialYear, source },
}: Command<
  string,
  { readonly financialYear: FinancialYear; readonly source: string }
>): StreamName => streamName('actuals', `${financialYear}-${source}`)

/** What the batch came to so far, before the command, and how many postings its source holds. */
const aboutBatch = ({ data }: ImportActuals | CloseBatch, state: Actuals): JsonObject => {
  const batch = batchOf(state, data.batch)
  return {
    figures: {
      batchPostings: String(batch.count),
      batchControlTotal: formatPounds(controlTotalOf(batch)),
      batchDebits: formatPounds(batch.debits),
      batchCredits: formatPounds(batch.credits),
      sourcePostings: String(state.postings),
    },
  }
}

const actualsHandler = <Given extends ImportActuals | CloseBatch, Context, Refused>(
  judge: Judge<Given, Actuals, ActualsEvent, Context, Refused>,
  contextOf: CommandHandler<Given, Actuals, ActualsEvent, Context, Refused>['contextOf'],
): CommandHandler<Given, Actuals, ActualsEvent, Context, Refused> => {
  const { decide, rationale } = decidedBy(judge, aboutBatch)
  return {
    name: 'actuals',
    decider: { initialState: initialActuals, evolve: evolveActuals, decide },
    events: eventCatalogue(ActualsImported, BatchClosed),
    streamOf: ofSource,
    contextOf,
    rationale,
  }
}

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
