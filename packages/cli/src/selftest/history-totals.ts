/** Pence by cost centre of each figure that is counted. */
export interface HeadTotals {
  budget: bigint
  virements: bigint
  reserves: bigint
  actual: bigint
}

interface Leg {
  readonly costCentre: string
  readonly amount: string
}

/** A command as it stands on its line, of the kinds that move a figure; read without this library. */
interface Line {
  readonly command: string
  readonly commandId: string
  readonly data: {
    readonly reference?: string
    readonly lines?: readonly Leg[]
    readonly legs?: readonly Leg[]
    readonly postings?: readonly Leg[]
    readonly to?: { readonly costCentre: string }
    readonly amount?: string
  }
}

/** `-12.30` is −1230 pence. */
const penceIn = (pounds: string): bigint => BigInt(pounds.replace('.', ''))

/**
 * The totals of each cost centre, counted from the commands that were committed with a few additions of whole numbers: no
 * code of the ledger takes part.
 */
export const historyTotals = (
  lines: readonly string[],
  committed: ReadonlySet<string>,
): ReadonlyMap<string, HeadTotals> => {
  const totals = new Map<string, HeadTotals>()
  const proposed = new Map<string, Line['data']>()
  const add = (figure: keyof HeadTotals, legs: readonly Leg[] = []): void => {
    for (const { costCentre, amount } of legs) {
      const head = totals.get(costCentre) ?? { budget: 0n, virements: 0n, reserves: 0n, actual: 0n }
      totals.set(costCentre, { ...head, [figure]: head[figure] + penceIn(amount) })
    }
  }
  for (const text of lines) {
    const { command, commandId, data }: Line = JSON.parse(text)
    if (!committed.has(commandId)) continue
    const { reference = '', lines: budgetLines, postings, to, amount } = data
    if (command === 'ApproveBudget') add('budget', budgetLines)
    if (command === 'ImportActuals') add('actual', postings)
    if (command === 'ProposeVirement' || command === 'RequestDrawdown')
      proposed.set(reference, data)
    if (command === 'PostVirement') add('virements', proposed.get(reference)?.legs)
    if (command === 'PostDrawdown') {
      const request = proposed.get(reference)
      const receiver = to ?? request?.to
      const drawn = amount ?? request?.amount
      if (receiver !== undefined && drawn !== undefined)
        add('reserves', [{ costCentre: receiver.costCentre, amount: drawn }])
    }
  }
  return totals
}
