import type { MeasurementName } from '../measurements.ts'
import type { Goal, Round, Row, Workload } from '../workload.ts'
import { counted } from './before-release.ts'
import { fact } from './ratios.ts'

/** A peer, because it needs the packed build, which `--peers none` does without. */
const row = (measurement: MeasurementName, label: string): Row => ({
  measurement,
  label,
  events: { full: 11, quick: 3 },
  isPeer: true,
})

const over = (round: Round, name: MeasurementName): number | null => {
  const own = round[name]?.facts['p50Milliseconds']
  const empty = round['start-empty']?.facts['p50Milliseconds']
  return own === undefined || empty === undefined ? null : Number(own) - Number(empty)
}

const overOther =
  (name: MeasurementName, other: MeasurementName): Goal['ratio'] =>
  (round) => {
    const [one, base] = [over(round, name), over(round, other)]
    return one === null || base === null ? null : one / base
  }

/** How long programs take to start; an event is a start. */
export const startUp: Workload = {
  name: 'start-up',
  title: 'Start-up of the packed build; one event is one process',
  needs: ['packed'],
  rows: [
    row('start-empty', 'Node and an empty module'),
    row('start-store', 'core, money and the default store'),
    row('start-version', 'coflyfr --version'),
    {
      ...row('start-emmett', 'emmett and emmett-sqlite'),
      module: '@event-driven-io/emmett-sqlite',
    },
    row('start-db-client', '@eventstore/db-client'),
  ],
  goals: [
    {
      statement: 'core, money and store, milliseconds over Node alone',
      ratio: (round) => over(round, 'start-store'),
      bound: { most: 40 },
    },
    {
      statement: 'coflyfr --version, milliseconds in all',
      ratio: fact('start-version', 'p50Milliseconds'),
      bound: { most: 120 },
    },
    {
      statement: 'core, money and store, time beyond Node alone, over that of Emmett',
      ratio: overOther('start-store', 'start-emmett'),
      bound: { most: 1 },
    },
    {
      statement: 'core, money and store, time beyond Node alone, over that of db-client',
      ratio: overOther('start-store', 'start-db-client'),
      bound: { most: 0.2 },
    },
    {
      statement: 'modules of db-client loaded by every package and by a command on a file',
      ratio: fact('start-store', 'clientModules'),
      bound: { most: 0 },
      release: counted({ most: 0 }),
    },
    {
      statement: 'native modules and install scripts of the default store and all it depends on',
      ratio: fact('start-store', 'nativeParts'),
      bound: { most: 0 },
      release: counted({ most: 0 }),
    },
  ],
}
