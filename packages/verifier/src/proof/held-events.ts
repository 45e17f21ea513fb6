import type { PlacedEvent } from '../event.ts'

/** The events of a proof file whose form was checked, with what they say. */
export const heldEvents = (text: string): readonly PlacedEvent[] => {
  const { events }: { readonly events: readonly { readonly event: PlacedEvent }[] } =
    JSON.parse(text)
  return events.map(({ event }) => event)
}
