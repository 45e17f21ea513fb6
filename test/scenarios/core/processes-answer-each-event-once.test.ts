import {
  type EventStore,
  type ProcessManager,
  processCommandId,
  runProcesses,
  submit,
} from '@coflyfr/core'
import { expect, test } from 'vitest'
import {
  everything,
  note,
  notebookCommands,
  notebookEnvironment,
  notebookStore,
  setLimit,
} from '../../support/notebook.ts'

/** Records a note for each limit that is set. */
const noteLimits: ProcessManager = {
  name: 'note-limits',
  gives: 'Note',
  types: ['LimitSet'],
  commandsFor: ({ id, effectiveOn, data }) => [
    {
      command: 'Note',
      commandId: processCommandId('note-limits', id),
      effectiveOn,
      data: { text: `Limit: ${JSON.stringify(data)}` },
    },
  ],
}

const twoLimits = async () => {
  const store = notebookStore()
  const environment = notebookEnvironment(store)
  const definition = notebookCommands.get('SetLimit')!
  await submit(environment, definition, setLimit('limit-9', 9))
  await submit(environment, definition, setLimit('limit-8', 8))
  return environment
}

const run = { processes: [noteLimits], definitions: notebookCommands }

test('each event leads to one command, given by the process and caused by the event', async () => {
  const environment = await twoLimits()
  const { results, position } = await runProcesses(environment, { ...run, after: -1 })
  expect(results.map(({ outcome }) => outcome)).toEqual(['committed', 'committed'])
  expect(position).toBe(3)
  const [first, , third] = await everything(environment.store)
  expect(third).toMatchObject({
    type: 'Noted',
    actor: { id: 'process:note-limits', role: 'system' },
    causationId: first?.id,
    correlationId: 'limit-9',
  })
})

test.each([-1, 0, 1, 3])('running again from %i changes nothing', async (after) => {
  const environment = await twoLimits()
  await runProcesses(environment, { ...run, after: -1 })
  const before = await everything(environment.store)
  const { results, position } = await runProcesses(environment, { ...run, after })
  expect(results.filter(({ outcome }) => outcome !== 'duplicate')).toEqual([])
  expect(position).toBe(3)
  expect(await everything(environment.store)).toEqual(before)
})

test('a refusal of a process is a result, and evidence', async () => {
  const environment = await twoLimits()
  const definition = notebookCommands.get('SetLimit')!
  await submit(environment, definition, setLimit('limit-0', 0))
  const { results } = await runProcesses(environment, { ...run, after: -1 })
  expect(results.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'refused'])
})

test('processes that would answer each other for ever are stopped as a bug', async () => {
  const environment = notebookEnvironment(notebookStore())
  await submit(environment, notebookCommands.get('SetLimit')!, setLimit('limit', 1_000))
  await submit(environment, notebookCommands.get('Note')!, note('n-1'))
  const echo: ProcessManager = {
    name: 'echo',
    gives: 'Note',
    types: ['Noted'],
    commandsFor: ({ id, effectiveOn }) => [
      { command: 'Note', commandId: processCommandId('echo', id), effectiveOn, data: { text: id } },
    ],
  }
  const circle = runProcesses(environment, { ...run, processes: [echo], after: -1 })
  await expect(circle).rejects.toThrow('answer each other')
})

test('others may append meanwhile', async () => {
  const environment = await twoLimits()
  const { store } = environment
  const definition = notebookCommands.get('SetLimit')!
  let others = 0
  const busy: EventStore = {
    ...store,
    head: async () => {
      if (others === 40) return store.head()
      others += 1
      await submit(
        { ...environment, store },
        definition,
        setLimit(`other-${others}`, 1_000 + others),
      )
      return store.head()
    },
  }
  const { results, position } = await runProcesses(
    { ...environment, store: busy },
    { ...run, after: -1 },
  )
  expect(results.slice(0, 2).map(({ outcome }) => outcome)).toEqual(['committed', 'committed'])
  const rest = await runProcesses(environment, { ...run, after: position })
  expect(rest.results.map(({ outcome }) => outcome)).not.toContain('refused')
  const given = (await everything(store)).filter(({ type }) => type === 'Noted')
  expect(given).toHaveLength(2 + others)
})

test('a process is followed through its own commands, and no further', async () => {
  const environment = await twoLimits()
  await submit(environment, notebookCommands.get('SetLimit')!, setLimit('limit', 1_000))
  const echoOnce: ProcessManager = {
    name: 'echo-once',
    gives: 'Note',
    types: ['Noted'],
    commandsFor: ({ id, effectiveOn, commandId }) =>
      commandId.startsWith('process:echo-once')
        ? []
        : [
            {
              command: 'Note',
              commandId: processCommandId('echo-once', id),
              effectiveOn,
              data: { text: id },
            },
          ],
  }
  const processes = [noteLimits, echoOnce]
  const { results, position } = await runProcesses(environment, { ...run, processes, after: -1 })
  expect(results).toHaveLength(6)
  expect(position).toBe(8)
})
