import {
  type Answer,
  counted,
  type Fact,
  isHeld,
  pence,
  type Question,
  stoppedAt,
  sum,
} from './facts.ts'
import type { Told } from './monitoring.ts'
import { totalsOf } from './reserves.ts'

const money = ['broughtIn', 'raised', 'invoiced', 'released', 'carried', 'outstanding']

/** Every order of one year or of all: what came in, what went out, and what is outstanding. */
export const commitmentsTold = (log: readonly Fact[], question: Question): Told | null => {
  if (!isHeld(log, question, /^Commitment(Raised|Carried)$/)) return null
  const facts = counted(log, stoppedAt(question))
  const begun = facts.flatMap(({ type, data }) => {
    if (type === 'CommitmentRaised')
      return [{ ...data, raised: pence(data.amount), broughtIn: 0n, of: data.financialYear }]
    if (type !== 'CommitmentCarried') return []
    const origin = facts.findLast(
      (one) =>
        one.type === 'CommitmentRaised' &&
        one.data.reference === data.reference &&
        one.data.service === data.service,
    )?.data
    const { supplier = null, description = null } = origin ?? {}
    return [
      {
        ...data,
        supplier,
        description,
        raised: 0n,
        broughtIn: pence(data.amount),
        of: data.toYear,
      },
    ]
  })
  const rows = begun
    .filter(({ of }) => question.year === null || of === question.year)
    .map((order): Answer => {
      const own = facts.filter(
        ({ data }) =>
          data.financialYear === order.of &&
          data.service === order.service &&
          data.reference === order.reference,
      )
      const amounts = (type: string, field: string) =>
        sum(own.filter((one) => one.type === type).map(({ data }) => pence(data[field])))
      const invoiced = amounts('CommitmentInvoiced', 'amount')
      const released = amounts('CommitmentClosed', 'released')
      const carried = amounts('CommitmentCarried', 'amount')
      const outstanding = order.broughtIn + order.raised - invoiced - released - carried
      const has = (type: string) => own.some((one) => one.type === type)
      return {
        ...{ financialYear: order.of, reference: order.reference, service: order.service },
        ...{ costCentre: order.costCentre, subjective: order.subjective },
        ...{ supplier: order.supplier, description: order.description },
        ...{ broughtIn: order.broughtIn, raised: order.raised },
        ...{ invoiced, released, carried, outstanding },
        state: has('CommitmentCarried')
          ? 'carried'
          : has('CommitmentClosed')
            ? 'closed'
            : outstanding === 0n
              ? 'invoiced'
              : 'open',
      }
    })
  return { rows, totals: totalsOf(rows, money) }
}
