import type { EventStore } from '@coflyfr/core'

/** A kind of event about a case. */
interface CaseEventKind {
  readonly type: string
  readonly data: { readonly is: (value: unknown) => value is { readonly case: string } }
}

/** The subjects whose cases have at least one of these events, in the order of the first of each. */
export const subjectsWith = async (
  store: EventStore,
  events: readonly CaseEventKind[],
): Promise<ReadonlySet<string>> => {
  const codecs = new Map(events.map(({ type, data }) => [type, data]))
  const subjects = new Set<string>()
  for await (const batch of store.readAll({ types: [...codecs.keys()] })) {
    for (const { type, data } of batch) {
      if (codecs.get(type)?.is(data) === true) subjects.add(data.case)
    }
  }
  return subjects
}
