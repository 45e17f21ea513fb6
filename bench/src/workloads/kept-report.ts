import type { Workload } from '../workload.ts'
import { fact, seconds } from './ratios.ts'

/** A report by a whole process from its kept state, which does not take longer for a longer log. */
export const keptReport: Workload = {
  name: 'kept-report',
  title: 'A report from its kept state by a whole process',
  needs: ['kept-ledger', 'packed'],
  rows: [
    {
      measurement: 'report-kept-process',
      label: 'coflyfr report budget-monitoring, start included',
      events: { full: 5_000_000, quick: 100_000 },
      // Counted as a peer, because it needs the packed build.
      isPeer: true,
    },
  ],
  goals: [
    {
      statement:
        'a report from its kept state, seconds of the whole process, five million events in the full run',
      ratio: seconds('report-kept-process'),
      bound: { most: 0.3 },
    },
    {
      statement: 'a report from its kept state, MiB of the whole process',
      ratio: fact('report-kept-process', 'processPeakMebibytes'),
      bound: null,
    },
  ],
}
