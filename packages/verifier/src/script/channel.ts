import type { MessagePort, Transferable } from 'node:worker_threads'

/** So many messages may wait to be taken: whoever is quicker waits, and memory does not grow. */
const waitingMax = 4

const taken = 'taken'

/** Sends messages to another thread, and waits while too many of them were not taken. */
export class Sender<Message> {
  readonly #port: MessagePort
  #waiting = 0
  #onTaken: (() => void) | undefined

  constructor(port: MessagePort) {
    this.#port = port
    port.on('message', () => {
      this.#waiting -= 1
      this.#onTaken?.()
    })
  }

  /** Sends a message; what is transferred is gone here. */
  async send(message: Message, transferred: readonly Transferable[] = []): Promise<void> {
    while (this.#waiting >= waitingMax)
      await new Promise<void>((resolve) => {
        this.#onTaken = resolve
      })
    this.#waiting += 1
    this.#port.postMessage(message, transferred)
  }
}

/** The messages that another thread sends; each is said to be taken when the next one is asked for. */
export async function* received<Message>(
  messages: AsyncIterable<readonly Message[]>,
  sender: Pick<MessagePort, 'postMessage'>,
): AsyncIterable<Message> {
  for await (const [message] of messages) {
    if (message !== undefined) yield message
    sender.postMessage(taken)
  }
}
