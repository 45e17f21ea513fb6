import assert from 'node:assert/strict'
import fc from 'fast-check'
import { domainLedgers } from './figures-agree.ts'
import {
  amountOf,
  type Data,
  type Fact,
  giftOf,
  pence,
  type Question,
  sum,
} from './oracle/facts.ts'
import { outturnTold } from './oracle/outturn.ts'
import { lineOf } from './oracle/places.ts'

/**
 * What reserves gave to a service's heads that its budget had not received: reports count it, but it is not carried
 * forward.
 */
const underWay = (facts: readonly Fact[], year: string, service: string): bigint => {
  const settled = facts
    .filter(({ type }) => type === 'ReserveFundingReceived' || type === 'GiftReturned')
    .map(({ data }) => giftOf(facts, data))
  const given = facts.filter(
    (fact) =>
      fact.type === 'DrawdownPosted' &&
      fact.data.financialYear === year &&
      lineOf(facts, year, fact.data.to)?.service === service &&
      !settled.includes(fact),
  )
  return sum(given.map(({ data }) => pence(data.amount)))
}

/** A14: the figures of a year end for each service follow from the events when it was decided. */
export const yearsEndAsTold = (
  /** The figures of the decision, or a defect in them. */
  saidOf: (service: Data) => Data = (service) => service,
) =>
  fc.asyncProperty(domainLedgers, async (write) => {
    const { log } = await write()
    for (const { type, data, position } of log) {
      if (type !== 'CarriedForward') continue
      const { financialYear: year, services } = data
      const facts = log.filter((fact) => fact.position < position)
      const question: Question = {
        asOf: null,
        knownAt: position - 1,
        year,
        period: null,
        by: 'service',
      }
      const told = outturnTold(log, question)
      for (const said of (services as readonly Data[]).map(saidOf)) {
        const row = told?.rows.find(
          ({ section, item }) => section === 'service' && item === said.service,
        )
        const label = `${said.service} of ${year} at ${position}`
        const revised = amountOf(row?.['revisedBudget']) - underWay(facts, year, said.service)
        assert.equal(pence(said.revisedBudget), revised, label)
        assert.equal(pence(said.outturn), amountOf(row?.['outturn']), label)
      }
    }
  })

/** A decision with a defect: it says of each service that it spent its whole budget. */
export const spendsToTheEnd = (service: Data): Data => ({
  ...service,
  outturn: service.revisedBudget,
})
