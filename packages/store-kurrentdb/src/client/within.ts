import { ClientFault } from './cluster-client.ts'

/**
 * Settles with the work, or with a fault when the time is over. The clients' own time limits do not settle every call
 * (KURRENTDB §1, fact 2), so each call has this one; what comes later is dropped.
 */
export const within = <Value>(
  work: Promise<Value>,
  milliseconds: number,
  doing: string,
): Promise<Value> =>
  new Promise((resolve, reject) => {
    const over = (): void =>
      reject(new ClientFault('Unavailable', `${doing}: no answer within ${milliseconds} ms`))
    const limit = setTimeout(over, milliseconds)
    work.then(
      (value) => {
        clearTimeout(limit)
        resolve(value)
      },
      (error: unknown) => {
        clearTimeout(limit)
        reject(error)
      },
    )
  })

/** Lets a client go; one that does not come to an end in time is left to the end of the process. */
export const disposed = async (work: Promise<void>, milliseconds: number): Promise<void> => {
  await within(work, milliseconds, 'close').catch(() => {})
}
