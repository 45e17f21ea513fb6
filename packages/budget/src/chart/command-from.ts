import { type CommandFrom, told } from '@coflyfr/core'
import type { SetChartOfAccounts } from './commands.ts'
import type { ChartEvent } from './events.ts'

/** Recovers the commands that led to the events of the chart of accounts. */
export const chartCommandFrom: CommandFrom<ChartEvent, SetChartOfAccounts['command']> = {
  ChartOfAccountsSet: ({ data }) =>
    told('SetChartOfAccounts')({
      data: {
        ...data,
        costCentres: data.costCentres.map(withoutNulls),
        subjectives: data.subjectives.map(withoutNulls),
      },
    }),
}

const withoutNulls = (mapped: object): object =>
  Object.fromEntries(Object.entries(mapped).filter(([, value]) => value !== null))
