/**
 * What proves a ledger: given/when/then for deciders and projections, the contract suite that every store must pass,
 * and arbitraries for properties. Never a runtime dependency of anything.
 */
export { actors } from './arbitraries/actors.ts'
export { type BalancedLeg, balancedLegs } from './arbitraries/balanced-legs.ts'
export { datesWithin } from './arbitraries/dates-within.ts'
export { domainEvents } from './arbitraries/domain-events.ts'
export { financialYears } from './arbitraries/financial-years.ts'
export { jsonObjects, jsonValues } from './arbitraries/json-values.ts'
export { logFilters } from './arbitraries/log-filters.ts'
export { penceAmounts } from './arbitraries/pence-amounts.ts'
export { type DrawnAppend, rawAppends } from './arbitraries/raw-appends.ts'
export { streamNames } from './arbitraries/stream-names.ts'
export { storeContract } from './contract/store-contract.ts'
export type { ContractCase, StoreSettings, StoreUnderTest } from './contract/store-under-test.ts'
export { appendEvents, type RawAppend } from './events/append-events.ts'
export { type AppendOrigin, eventsToAppend } from './events/events-to-append.ts'
export {
  by,
  type Given,
  type GivenEnvelope,
  recordedEvents,
  withEnvelope,
} from './events/recorded-events.ts'
export { type TestClock, testClock } from './events/test-clock.ts'
export { type AppendFault, unsureStore } from './faults/unsure-store.ts'
export {
  type ProjectionSpecification,
  projectionSpecificationFor,
} from './specification/projection-specification-for.ts'
export {
  type GivenCommand,
  type Outcome,
  type Specification,
  specificationFor,
} from './specification/specification-for.ts'
export { type VaultUnderTest, vaultContract } from './vault-contract/vault-contract.ts'
