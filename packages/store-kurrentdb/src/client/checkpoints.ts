import type { AllPlace } from './cluster-client.ts'
import type { ItemStream, Marker } from './pulled.ts'

/** A place as both clients take it. */
export const positionOf = ({
  commit,
  prepare,
}: AllPlace): { readonly commit: bigint; readonly prepare: bigint } => ({
  commit: BigInt(commit),
  prepare: BigInt(prepare),
})

/**
 * Options of a filter with which a subscription hears of its checkpoints in order with the events. One comes after 32
 * times the interval of records that the server looked at.
 */
export const checkpoints = {
  checkpointInterval: 100,
  checkpointReached: (
    subscription: Pick<ItemStream, 'emit'>,
    position: ReturnType<typeof positionOf>,
  ): void => {
    subscription.emit('checkpoint', position)
  },
}

/** The place of a marker that is a checkpoint; null for any other. */
export const placeOf = (marker: Marker | null): AllPlace | null =>
  marker?.kind === 'checkpoint'
    ? { commit: Number(marker.commit), prepare: Number(marker.prepare) }
    : null
