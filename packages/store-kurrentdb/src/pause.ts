import { setTimeout } from 'node:timers/promises'

const firstMs = 50

const longestMs = 5_000

/**
 * Waits before the next try: longer each time, up to some seconds, with jitter, so that processes do not try together.
 */
export const pause = async (
  tries: number,
  random: () => number,
  signal?: AbortSignal,
): Promise<void> => {
  const full = Math.min(longestMs, firstMs * 2 ** tries)
  // Somebody who no longer waits is no fault.
  await setTimeout(
    full / 2 + (random() * full) / 2,
    undefined,
    signal === undefined ? {} : { signal },
  ).catch(() => {})
}
