/**
 * Measures as data: the catalogue that is shipped and how a council's own is read, what a measure comes to if nothing
 * changes, and the populations that rates are of. Start at `catalogueCommands`.
 */
export {
  type CatalogueCommand,
  catalogueCommands,
  type MeasureCatalogue,
  measureCatalogue,
} from './measure/catalogue/catalogue.ts'
export { walesMeasures } from './measure/catalogue/wales-measures.ts'
export { type Forecast, type ForecastMethod, forecastOf } from './measure/forecast.ts'
export { ReadingPeriod } from './measure/reading-period.ts'
export type { PopulationCommand } from './population/commands.ts'
export { populationHandler } from './population/handler.ts'
export type {
  PopulationExists,
  PopulationIsZero,
  PopulationRefusal,
} from './population/refusals.ts'
